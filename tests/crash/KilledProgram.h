// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "support/EmulatorControl.h"
#include "support/EmulatorProcess.h"

#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>

class QProcess;

namespace tests {

/// A process that changes something at a service, again and again, and is killed at any moment; and the real program,
/// which is started then over the same folder and finds out what became of what was under way. The process is the test
/// itself, called with "--take", the folder, the endpoint and the region.
class KilledProgram final {
    Q_DISABLE_COPY_MOVE(KilledProgram)

public:
    KilledProgram();
    ~KilledProgram();

    test::EmulatorControl &control() { return *m_control; }
    QString folder() const { return m_dir.path(); }
    /// In the process that is killed.
    static aws::Credentials key();
    QUrl endpoint() const { return m_emulator.endpoint(); }
    const aws::Credentials &credentials() const { return m_emulator.credentials(); }
    QString region() const { return m_emulator.region(); }

    /// As many as KILL_ROUNDS says, in each of which the kill comes at another moment; after each there must be no
    /// `differences` between the journal and the service. Some of them must have something to find out.
    void goThroughRounds(const std::function<QStringList()> &differences);
    /// The same; after each kill `settle` does what a person and the program do at the next start, and says whether
    /// nothing is open any more.
    void goThroughRounds(const std::function<QStringList()> &differences, const std::function<bool()> &settle);

    /// Between which times after its begin the kill comes.
    void setLife(std::chrono::milliseconds shortest, std::chrono::milliseconds longest)
    {
        m_shortestLife = shortest;
        m_longestLife = longest;
    }

    /// Of the journal; -1: it cannot be read.
    int openIntents();

private:
    bool isKilled(QProcess &process, int afterMilliseconds);
    bool isSettledByTheProgram();

    QProcessEnvironment m_environment;
    EmulatorProcess m_emulator;
    std::unique_ptr<test::EmulatorControl> m_control;
    QTemporaryDir m_dir;
    std::chrono::milliseconds m_shortestLife{1};
    std::chrono::milliseconds m_longestLife{1'500};
};

} // namespace tests
