// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/messages/MessageBar.h"

#include <QObject>

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
/// and as silence when AWS has not answered for long. Never in a box: nobody asked.
class SourceProblems final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceProblems)

public:
    /// What can be done about it, the bar knows.
    SourceProblems(const patchbay::Source &source, MessageBar &bar, QObject *parent = nullptr);

    /// Looks at how the source is: its loading has begun or ended.
    void update();
    /// Nothing while it has none.
    const std::optional<EmptyPageProblem> &emptyPage() const { return m_emptyPage; }

    /// Says that a person stopped the reading: what is shown may not be everything.
    void showStopped();

Q_SIGNALS:
    void emptyPageChanged();

private:
    void showError(const aws::Error &error);
    void showUnreadable();
    void setEmptyPage(std::optional<EmptyPageProblem> problem);
    void forgetFailure();
    void updateSilence();
    void showSilence();

    const patchbay::Source &m_source;
    ErrorContext m_context;
    MessageBar &m_bar;
    std::optional<EmptyPageProblem> m_emptyPage;
};

} // namespace ui
