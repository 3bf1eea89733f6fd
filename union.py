import re,sys,subprocess
files=subprocess.run(['git','diff','--name-only','--diff-filter=U'],capture_output=True,text=True).stdout.split()
for p in files:
    s=open(p).read()
    n=re.sub(r'<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n',lambda m:m.group(1)+m.group(2),s,flags=re.S)
    if sys.argv[1:] and p in sys.argv[1:]:
        open(p,'w').write(n); print('union',p)
    else: print('left',p)
