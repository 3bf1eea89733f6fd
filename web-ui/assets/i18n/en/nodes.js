// English texts: the node in use, setting one up, joining a mesh.

/** @type {Record<string, import('../index.js').Text>} */
export const nodes = {
  'first.found': 'New mesh',
  'first.foundAction': 'Create the mesh',
  'first.foundText':
    'The first account creates the mesh and becomes its administrator. Other nodes can join afterwards.',
  'first.join': 'Join a mesh',
  'first.hosts': 'Host names of your own (optional)',
  'first.hostsHint':
    'Such as office.example.co.jp or hq-3f. Certificates cover them; later this can’t be changed.',
  'first.meshName': 'Name of the mesh',
  'first.meshNameHint':
    'For example your company or site. Optional; everyone sees it when joining.',
  'first.text': 'This node does not belong to a mesh yet.',
  'first.title': 'Set up this node',
  'join.accepted':
    'Ticket accepted. As soon as a node that may admit others is reached, this node belongs to {mesh}; nobody has to approve.',
  'join.admitted.approved':
    'An administrator has approved: this node belongs to {mesh} now. Log in with your account; it is the same at every node.',
  'join.admitted.known':
    'The mesh knew this node already, so nobody had to approve: it belongs to {mesh}. Log in with your account; it is the same at every node.',
  'join.admitted.ticket':
    'Ticket accepted, so nobody had to approve: this node belongs to {mesh} now. Log in with your account; it is the same at every node.',
  'join.ask': 'Ask to join',
  'join.address': 'Address of a node',
  'join.addressHint':
    'For a node on another segment, like 10.0.2.15:4401. An administrator has to approve.',
  'join.byAddress': 'Know an address instead?',
  'join.asking': 'Asking {address} …',
  'join.cancel': 'Cancel',
  'join.compare':
    'Ask an administrator to compare these six words. They must be the same on both screens.',
  'join.found': 'Found on this network',
  'join.refused': 'The request was refused.',
  'join.searching': 'Looking for meshes on this network …',
  'join.thisMesh': 'the mesh',
  'join.ticket': 'Ticket',
  'join.ticketHint': 'An administrator makes one on the mesh page. It works from any segment.',
  'join.title': 'Joining the mesh',
  'join.via': '{node} · {address}',
  'join.waiting': 'Waiting for an administrator of {mesh} to approve …',
  'join.withTicket': 'Join with the ticket',
  'mesh.title': 'Sync status',
  'node.awaySince': '{node} (since {time})',
  'node.behindText': {
    one: '{node} is catching up: {count} entry of other nodes is not here yet. What you write is kept.',
    other:
      '{node} is catching up: {count} entries of other nodes are not here yet. What you write is kept.',
  },
  'node.here': 'you are here',
  'node.lostText':
    '{node} has not answered since {time}. You can go on writing: messages wait on this device and are sent as soon as a node answers.',
  'node.movedText':
    '{from} stopped answering, so you went on at {node}. It is the same chat; nothing is missing.',
  'node.onlineText':
    'You are connected to {node}. Everything you send is kept there and passed on to the other nodes.',
  'node.others': 'Nodes of this mesh',
  'node.partialText':
    'It cannot reach {others} at the moment. You can go on writing; both catch up by themselves.',
  'node.state.behind': 'Catching up',
  'node.state.lost': 'Reconnecting',
  'node.state.moved': 'Connected to another node',
  'node.state.online': 'Connected',
  'node.state.troubled': 'This node needs its administrator',
  'node.state.partial': 'Not every node can be reached',
  'node.title': 'Your node',
  'node.unknown': 'The node',
  'node.row.away': 'not reached since {time}',
  'node.row.awayNow': 'not reached',
  'node.row.lost': 'no answer',
  'node.row.reached': 'connected',
  'node.row.unknown': 'unknown',
};
