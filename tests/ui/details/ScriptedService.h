// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

/// Answers IVS Real-Time requests on loopback as it was told to, and counts them.
class ScriptedService final : public QTcpServer {
    Q_OBJECT

public:
    explicit ScriptedService(QObject *parent = nullptr);

    QUrl url() const;

    /// What GetIngestConfiguration and GetStage know, by ARN.
    QHash<QString, QJsonObject> resources;
    /// The next requests of this operation are answered with this error code.
    QHash<QString, QString> refusals;
    /// Requests are answered with 503: come back later.
    bool isBusy = false;
    /// Requests are taken and never answered.
    bool isMute = false;

    int count(const QString &operation) const { return static_cast<int>(asked.count(operation)); }
    QStringList asked; ///< the operations, in order
    QStringList askedArns;
    int closedConnections = 0;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QString &operation, const QJsonObject &parameters);
};
