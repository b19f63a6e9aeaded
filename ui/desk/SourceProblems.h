// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/messages/MessageBar.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// What a list's place says while there is nothing to list, and what helps.
struct EmptyPageProblem {
    QString title;
    QString text;
    MessageAction action;
};

/// What the list's place says of this error, with the first that can be done about it.
EmptyPageProblem emptyPageFor(const ErrorText &text, const Remedies &remedies);

/// Tells what is wrong with the reading of one source: in its bar, in the list's place while there is nothing to list,
/// and as staleness when AWS has not answered for 30 s. Never in a box: nobody asked.
class SourceProblems final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceProblems)

public:
    /// What can be done about it, the bar knows.
    SourceProblems(const patchbay::Source &source, MessageBar &bar, QObject *parent = nullptr);

    /// Looks at how the source is; from then on it is told of that.
    void update();
    /// Nothing while it has none.
    const std::optional<EmptyPageProblem> &emptyPage() const { return m_emptyPage; }
    bool isLate() const { return m_isLate; }

    /// How long an answer may take before the list is late, and before it is stale.
    struct Limits {
        std::chrono::milliseconds late{8'000}; ///< the watch reads every 5 s
        std::chrono::milliseconds stale{30'000};
        std::chrono::milliseconds slow{3'000}; ///< of one answer, where the one before is late already
    };
    void setLimits(Limits limits) { m_limits = limits; }

    /// Says that a person stopped the reading: what is shown may not be everything.
    void showStopped();

Q_SIGNALS:
    /// AWS was asked and has not answered for 30 s, or does again.
    void staleChanged(bool stale);
    /// The same after a missed round of the watch: soon enough that nobody trusts an old list.
    void lateChanged(bool late);
    void emptyPageChanged();

private:
    void updateStale();
    void setStale(bool stale);
    bool hasMissedRound() const;
    void setLate(bool late);
    void showError(const aws::Error &error);
    void showUnreadable();
    void setEmptyPage(std::optional<EmptyPageProblem> problem);
    void showSilence();

    const patchbay::Inventory &m_inventory;
    ErrorContext m_context;
    MessageBar &m_bar;
    std::optional<EmptyPageProblem> m_emptyPage;
    QDateTime m_askedAt;
    Limits m_limits;
    bool m_isStale = false;
    bool m_isLate = false;
    QTimer m_staleCheck;
};

} // namespace ui
