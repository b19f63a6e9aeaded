// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/ingest/IngestAddresses.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <tl/expected.hpp>

#include <functional>

namespace emulator {

struct NginxPorts;

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

    /// That it listens at addresses(), or why it doesn't.
    using OnStarted = std::function<void(const tl::expected<void, QString> &started)>;

    /// Begins to, once; `onStarted` is called from the event loop. What is wrong with the wish is said at once.
    /// `notify` is where it asks, by POST of a form: "<notify>/rtmp/start" and ".../end", or with "rtmps"; 2xx lets the
    /// encoder in. The certificate is in a file beside.
    tl::expected<void, QString> start(const IngestWish &wish, const QString &notify, const OnStarted &onStarted);
    /// Where it listens, or will: elsewhere than at first where another program has taken a port meanwhile.
    const IngestAddresses &addresses() const { return m_addresses; }
    /// `onEnded` is called when it has; at once where it does not run.
    void end(const std::function<void()> &onEnded);

    /// Cuts off the connection of that number, which nginx has told as `clientid`.
    void drop(Encryption encryption, const QString &clientId);

Q_SIGNALS:
    /// It has ended, although nobody asked it to: no encoder publishes any more.
    void died();

private:
    enum class State { Off, Starting, Listening, Ending };

    tl::expected<void, QString> tryToStart();
    tl::expected<NginxPorts, QString> portsFor(const IngestWish &wish) const;
    bool writeFiles(const NginxPorts &ports);
    IngestAddresses addressesFor(const NginxPorts &ports) const;
    void run();
    void look();
    void heedAnswer(const QByteArray &answer);
    void heedEnd();
    void tryAgain();
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    IngestWish m_wish; ///< its RTMP servers are numbered as they are wished for
    QString m_notify;
    OnStarted m_onStarted;
    std::function<void()> m_onEnded;
    IngestAddresses m_addresses;
    int m_attempts = 0;
    State m_state = State::Off;
    QDeadlineTimer m_patience;
    QTimer m_look; ///< whether it answers by now
    QTimer m_kill; ///< it does not end by itself
    QProcess m_process; // last: it tells of its end
};

} // namespace emulator
