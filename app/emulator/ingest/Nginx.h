// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/ingest/IngestAddresses.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <tl/expected.hpp>

namespace emulator {

enum class Encryption { Plain, Tls };

/// nginx with its RTMP module as a child of this process, which it doesn't outlive. It takes what encoders send, keeps
/// nothing of it and shows it to nobody; whether one may publish it asks by HTTP. Its configuration is its own, in a
/// folder that goes with it, and it writes no logs: they could have stream keys in them.
class Nginx final : public QObject {
    Q_OBJECT

public:
    Nginx();
    ~Nginx() override;

    /// What has to be installed below `root` before it can do so, as a sentence; empty: nothing.
    static QString whatIsMissing(const IngestWish &wish, const QString &root = {});

    /// Returns when it listens. `notify` is where it asks, by POST of a form: "<notify>/rtmp/start" and ".../end", or
    /// with "rtmps"; 2xx lets the encoder in. The certificate is in a file beside.
    tl::expected<IngestAddresses, QString> start(const IngestWish &wish, const QString &notify);

    /// Cuts off the connection of that number, which nginx has told as `clientid`.
    void drop(Encryption encryption, const QString &clientId);

Q_SIGNALS:
    /// It has ended, although nobody asked it to: no encoder publishes any more.
    void died();

private:
    struct Ports;

    tl::expected<Ports, QString> portsFor(const IngestWish &wish) const;
    bool writeFiles(const IngestWish &wish, const Ports &ports, const QString &notify);
    bool isUp();
    void stop();
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcess m_process;
    bool m_isWanted = false;
    bool m_hasPlain = false; ///< its RTMP servers are numbered as they are configured
};

} // namespace emulator
