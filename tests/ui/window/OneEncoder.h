// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/RawServer.h"

#include <QPointer>

namespace tests {

/// A service with the stages "rehearsal" and "main-show" and one encoder, cam-01, on the first. It does what it is
/// asked, and keeps its answer to a change to itself while a test wants that.
class OneEncoder final {
public:
    OneEncoder();

    QUrl url() const { return m_server.url(); }
    int requests(const QByteArray &operation) const;
    /// What the last request of an operation sent.
    QByteArray lastBody(const QByteArray &operation) const;
    /// Where cam-01 is.
    QString stage() const { return m_stage; }

    /// From now on a change is made, but not answered until goOn().
    void holdChanges() { m_holds = true; }
    /// Whether somebody waits for the answer to a change; not any more when they have hung up.
    bool isWaitedFor() const;
    void goOn();
    /// The next change is refused like this.
    QByteArray refusal;
    /// After a refused change the encoder cannot be read.
    bool cannotBeReadAfterRefusal = false;
    /// Each change switches the redundant ingest as well, which nobody asked for.
    bool switchesRedundancy = false;
    /// What people called things; cam-01 is whatever the encoder is called.
    struct Names {
        QString encoder = QStringLiteral("cam-01");
        QString user;
        QString rehearsal = QStringLiteral("rehearsal");
        QString mainShow = QStringLiteral("main-show");
    };
    Names names;

    static QString camera();
    static QString rehearsal();
    static QString mainShow();

private:
    void answer(QTcpSocket &socket, const support::RawRequest &request);
    QByteArray answerTo(const support::RawRequest &request);

    QString m_stage = rehearsal();
    bool m_isRedundant = false;
    bool m_holds = false;
    bool m_hasRefused = false;
    QPointer<QTcpSocket> m_waiting;
    QByteArray m_heldAnswer;
    support::RawServer m_server;
};

} // namespace tests
