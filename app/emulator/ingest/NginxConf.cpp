// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/ingest/NginxConf.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// What takes RTMP; nobody may watch, and an encoder that has gone silent is gone.
QString rtmpServer(const QString &listen, const QString &notify)
{
    return uR"(    server {
        listen %1;
        notify_method post;
        application app {
            live on;
            deny play all;
            drop_idle_publisher 10s;
            on_publish %2/start;
            on_publish_done %2/end;
        }
    }
)"_s.arg(listen, notify);
}

} // namespace

QString nginxProgram(const QString &root)
{
    for (const QString &folder : {u"/usr/sbin/"_s, u"/usr/bin/"_s, u"/usr/local/sbin/"_s, u"/usr/local/bin/"_s}) {
        if (const QFileInfo file(root + folder + u"nginx"_s); file.isExecutable())
            return file.filePath();
    }
    return {};
}

QString nginxModule(const QString &name, const QString &root)
{
    for (const QString &folder :
         {u"/usr/lib/nginx/modules/"_s, u"/usr/lib64/nginx/modules/"_s, u"/usr/local/lib/nginx/modules/"_s}) {
        if (const QFileInfo file(root + folder + name); file.exists())
            return file.filePath();
    }
    return {};
}

QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString nginxConf(const IngestWish &wish, const NginxPorts &ports, const QString &notify)
{
    QString modules = u"load_module \"%1\";\n"_s.arg(nginxModule(nginxRtmpModule));
    QString servers;
    QString stream;
    if (wish.rtmp)
        servers += rtmpServer(u"%1:%2"_s.arg(bracketed(wish.rtmp->host)).arg(ports.rtmp), notify + u"/rtmp"_s);
    if (wish.rtmps) {
        modules += u"load_module \"%1\";\n"_s.arg(nginxModule(nginxStreamModule));
        const QString inner = u"127.0.0.1:%1"_s.arg(ports.decrypted);
        servers += rtmpServer(inner, notify + u"/rtmps"_s);
        stream = uR"(stream {
    server {
        listen %1:%2 ssl;
        ssl_certificate %3;
        ssl_certificate_key %4;
        proxy_pass %5;
    }
}
)"_s.arg(bracketed(wish.rtmps->host))
                     .arg(ports.rtmps)
                     .arg(nginxCertificate, nginxPrivateKey, inner);
    }
    // Stream keys are in the log of nginx from its level "info" on, and in requests: it keeps neither.
    return uR"(daemon off;
master_process off;
pid nginx.pid;
error_log stderr crit;
%1events { worker_connections 512; }
rtmp {
    access_log off;
%2}
%3http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {
        listen unix:%4;
        location = /ready { return 204; }
        location /control { rtmp_control all; }
    }
}
)"_s.arg(modules, servers, stream, nginxControl);
}

} // namespace emulator
