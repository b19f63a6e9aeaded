// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/RawServer.h"

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QSet>

namespace tests {

/// A service with the stages "rehearsal" and "main-show" and one encoder, cam-01, on the first, or more of them. It
/// does what it is asked, and keeps its answer to a change to itself while a test wants that.
class OneEncoder final {
public:
    OneEncoder();

    QUrl url() const { return m_server.url(); }
    int requests(const QByteArray &operation) const;
    /// What the last request of an operation sent.
    QByteArray lastBody(const QByteArray &operation) const;
    /// Where an encoder is.
    QString stage(int number = 1) const { return m_stages.value(camera(number), rehearsal()); }
    /// Somebody else moves it.
    void move(int number, const QString &stage) { m_stages[camera(number)] = stage; }

    /// From now on a change is made, but not answered until goOn().
    void holdChanges() { m_holds = true; }
    /// Whether somebody waits for the answer to a change; not any more when they have hung up.
    bool isWaitedFor() const;
    void goOn();
    /// The next change is refused like this.
    QByteArray refusal;
    /// After a refused change the encoder cannot be read.
    bool cannotBeReadAfterRefusal = false;
    /// Reading one encoder fails for a while; reading the list does not.
    bool failsAtKeys = false;
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
    /// cam-01, cam-02 and so on.
    int encoders = 1;
    /// Where they are; empty: wherever one asks.
    QByteArray region;
    /// Nobody gets an answer there.
    QByteArray silentRegion;
    /// The ARNs of those that are live.
    QSet<QString> live;
    /// Encoders on "main-show" connect to another address.
    bool hasAnotherAddress = false;

    static QString camera(int number = 1);
    static QString rehearsal();
    static QString mainShow();

private:
    void answer(QTcpSocket &socket, const support::RawRequest &request);
    QByteArray answerTo(const support::RawRequest &request);
    QJsonObject configuration(int number) const;
    QJsonObject stageObject(const QString &arn) const;

    QHash<QString, QString> m_stages; ///< where an encoder is that was moved
    bool m_isRedundant = false;
    bool m_holds = false;
    bool m_hasRefused = false;
    QPointer<QTcpSocket> m_waiting;
    QByteArray m_heldAnswer;
    support::RawServer m_server;
};

} // namespace tests
