// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>

namespace test {

/// The control side of the emulator, as a test uses it: each call returns when the emulator has answered.
class EmulatorControl {
public:
    explicit EmulatorControl(const QUrl &endpoint);

    /// Everything the service holds.
    QJsonObject state();
    QString stageOf(const QString &configurationArn);
    /// How many requests of an operation were let in, the faulty ones included.
    int requests(const QString &operation);

    void setState(const QString &configurationArn, const QString &state);
    void addFault(const QString &operation, const QString &fault, int count = 1);
    /// The next answer of the operation comes so much later.
    void addSlowness(const QString &operation, std::chrono::milliseconds time);
    void reset();

private:
    QJsonObject exchange(const QByteArray &method, const QString &name, const QJsonObject &body);

    QUrl m_endpoint;
    QNetworkAccessManager m_network;
};

} // namespace test
