// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace tests {

/// The program ivs-emulator as a process of its own, for tests that drive the real thing. It ends with this object.
class EmulatorProcess {
public:
    /// Without AWS's variables in the environment, unless `environment` has them ("NAME=value").
    explicit EmulatorProcess(const QStringList &arguments = {}, const QStringList &environment = {});
    ~EmulatorProcess();
    Q_DISABLE_COPY_MOVE(EmulatorProcess)

    /// Waits until it listens; false when it ended instead.
    bool waitUntilListening();
    /// SIGTERM; the exit code, or -1 when it crashed or doesn't end.
    int terminate();

    QUrl endpoint() const { return m_endpoint; }
    const aws::Credentials &credentials() const { return m_credentials; }
    const QString &region() const { return m_region; }
    /// All that it said when it listened.
    const QJsonObject &line() const { return m_line; }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QUrl m_endpoint;
    aws::Credentials m_credentials;
    QString m_region;
    QJsonObject m_line;
};

} // namespace tests
