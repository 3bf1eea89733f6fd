//! A message with where it stands, for lists of messages of many conversations.

use storage::{Id, MessageRow, Space, View};

use super::app::App;
use super::directs;
use super::error::ApiError;
use super::messages::shown;
use crate::json::{Channel, Direct, Message, Server};

/// A message, and the conversation and server that it is of.
#[derive(Debug)]
pub(super) struct Stand {
    pub(super) message: Message,
    pub(super) channel: Option<Channel>,
    pub(super) server: Option<Server>,
    pub(super) dm: Option<Direct>,
}

/// Where a message stands that the reader may see.
pub(super) fn stand_of(
    app: &App,
    view: View<'_>,
    reader: Id,
    row: &MessageRow,
) -> Result<Stand, ApiError> {
    let channel = view.channel(row.posted.channel)?;
    let server = match row.posted.space {
        Space::Server(server) => view.server(server)?,
        Space::Mesh | Space::Direct(_) => None,
    };
    let dm = match row.posted.space {
        Space::Direct(direct) => {
            let row = directs::row_of(view, direct, reader)?;
            Some(directs::shown(app, view, row)?)
        }
        Space::Mesh | Space::Server(_) => None,
    };
    Ok(Stand {
        message: shown(app, row),
        channel: channel.map(Channel::from),
        server: server.map(Server::from),
        dm,
    })
}
