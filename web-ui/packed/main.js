var n=import("./start.js").then(async({fetchTexts:t,start:o})=>(await t(),o));n.then(t=>t(),t=>{if(!(t instanceof TypeError))throw t;setTimeout(()=>location.reload(),2e3)});
