// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/Alert.h"
#include "ui/messages/Remedies.h"
#include "ui/words/ErrorText.h"

class QPushButton;

namespace ui {

class DetailsPart;

/// An error as an alert: what happened, whether anything was changed, what to do now. Its default button leaves
/// everything as it is, as does Esc. Of what the error advises it offers what can be carried out, and to copy the
/// policy, which it does itself. Show it with open().
class ErrorDialog final : public Alert {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorDialog)

public:
    explicit ErrorDialog(ErrorText text, Remedies remedies = {}, Severity severity = Severity::Attention,
                         QWidget *parent = nullptr);

    const ErrorText &text() const { return m_text; }
    /// What it offered can be done no more, and is no longer spoken of: it can only be read, its details copied, and
    /// closed. So it is by itself when whoever would do it has ended.
    void withdrawRemedies();
    /// Says something else from now on, because what it said is no longer true. What it offers stays.
    void replaceSentences(const ErrorText &text);

private:
    void showSentences();
    void fillFooter();
    void addRemedy(Remedy remedy);
    void addPage();
    void choose(Remedy remedy);
    QString leaveLabel() const;

    ErrorText m_text;
    Remedies m_remedies;
    DetailsPart *m_details;
    QPushButton *m_leave = nullptr;
    std::vector<QPushButton *> m_remedyButtons; ///< without the one that only copies
};

} // namespace ui
