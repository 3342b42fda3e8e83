cd /work/main
for d in Sources/*; do [ $d = Sources/Command ] || [ $d = Sources/Policy ] || { rm -rf /tmp/stage/$d; cp -a $d /tmp/stage/$d; }; done
for d in Sources/Policy/*; do case $d in */Check|*/Explain) ;; *) rm -rf /tmp/stage/$d; cp -a $d /tmp/stage/$d;; esac; done
for d in Tests/*; do case $d in */CommandTests|*/PolicyTests) ;; *) rm -rf /tmp/stage/$d; cp -a $d /tmp/stage/$d;; esac; done
for d in Tests/PolicyTests/*; do case $d in */Check|*/Explain) ;; *) rm -rf /tmp/stage/$d; cp -a $d /tmp/stage/$d;; esac; done
rm -rf /tmp/stage/rules; cp -a rules /tmp/stage/; cp -a Package.swift Package.resolved /tmp/stage/
