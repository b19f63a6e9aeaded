// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/MfaQuestion.h"

#include <QObject>
#include <QPromise>

#include <list>
#include <optional>
#include <vector>

namespace accounts {

/// The questions for codes of MFA devices, one after the other, for whatever window asks a person. Who needs a code
/// waits; who was given none is told so at once until askAgain().
class MfaCodes final : public QObject, public MfaQuestion {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MfaCodes)

public:
    explicit MfaCodes(QObject *parent = nullptr);

    QCoro::Task<ProviderResult<aws::Secret>> code(MfaCodeWanted wanted, std::stop_token stop) override;
    void done(const MfaCodeWanted &wanted) override;

    /// The one that a person is to answer, or has answered and AWS has not yet.
    std::optional<MfaCodeWanted> current() const;
    /// Whether AWS is being asked with what was answered.
    bool isChecking() const { return !m_questions.empty() && m_questions.front().isAnswered; }

    void answer(const aws::Secret &code);
    /// The person gives none.
    void decline();
    void askAgain() override { m_declined.clear(); }

Q_SIGNALS:
    /// current() is another one, none, was refused, or is being checked.
    void changed();

private:
    struct Question {
        MfaCodeWanted wanted;
        QPromise<ProviderResult<aws::Secret>> promise;
        bool isAnswered = false;
        int askers = 1; ///< who wait for the answer, or have it
    };

    QFuture<ProviderResult<aws::Secret>> ask(const MfaCodeWanted &wanted);
    std::list<Question>::iterator find(const MfaCodeWanted &wanted, bool isAnswered);
    void leave(const MfaCodeWanted &wanted);
    void close(std::list<Question>::iterator question);

    std::list<Question> m_questions; ///< the first is the current one
    std::vector<MfaCodeWanted> m_declined;
};

} // namespace accounts
