import("./start.js").then(({start:o})=>o(),o=>{if(!(o instanceof TypeError))throw o;setTimeout(()=>location.reload(),2e3)});
