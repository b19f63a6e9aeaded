// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EmulatorProcess.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tests {
namespace {

constexpr int patience = 30'000; // milliseconds; a busy machine, not a measurement

} // namespace

EmulatorProcess::EmulatorProcess(const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s})
        variables.remove(name);
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(variables);
    m_process.start(QStringLiteral(EMULATOR_PROGRAM), arguments, QIODevice::ReadOnly);
}

EmulatorProcess::~EmulatorProcess()
{
    terminate();
}

bool EmulatorProcess::waitUntilListening()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    m_line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_endpoint = QUrl(m_line.value(u"endpoint"_s).toString());
    m_region = m_line.value(u"region"_s).toString();
    m_credentials.accessKeyId = m_line.value(u"accessKeyId"_s).toString();
    m_credentials.secretAccessKey = aws::Secret(m_line.value(u"secretAccessKey"_s).toString());
    return m_endpoint.isValid();
}

int EmulatorProcess::terminate()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished();
            return -1;
        }
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace tests
