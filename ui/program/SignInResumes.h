// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUuid>

namespace accounts {
class SecretStore;
}

namespace patchbay {
class ActRuns;
class Cuts;
class PatchRuns;
} // namespace patchbay

namespace ui {

/// Runs that are held because an account had nothing to sign with go on once it has, and encoders that are without a
/// stage for that reason get one: a person has signed in, and is not asked a second time. GUI thread only.
class SignInResumes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInResumes)

public:
    /// All outlive this.
    SignInResumes(const accounts::SecretStore &secrets, patchbay::PatchRuns &runs, patchbay::ActRuns &acts,
                  patchbay::Cuts &cuts);

private:
    void resume(const QUuid &account);

    patchbay::PatchRuns &m_runs;
    patchbay::ActRuns &m_acts;
    patchbay::Cuts &m_cuts;
};

} // namespace ui
