// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"
#include "ui/words/Severity.h"

#include <QStringList>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

class DialogFooter;
class SentenceLabel;

/// What every alert looks and reads like: a sign, a heading, what is so, and what to do. Assistive technology sees an
/// alert named by the heading. As high as its words need.
class Alert : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alert)

protected:
    explicit Alert(Severity severity, QWidget *parent = nullptr);

    /// Empty texts take no room. Later on this is said in place of what was said before.
    void say(const QString &heading, const QStringList &facts, const QString &advice);
    void putAboveHeading(QWidget *widget);
    DialogFooter &footer() { return *m_footer; }
    void putAboveFooter(QWidget *widget);
    void fitHeight();
    /// Has assistive technology read it out.
    void announceAgain();

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    SentenceLabel *addSentence();
    void updateSign();

    Severity m_severity;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_column; ///< of the sentences
    DialogFooter *m_footer;
    QLabel *m_sign;
    SentenceLabel *m_heading;
    std::vector<SentenceLabel *> m_sentences;
};

} // namespace ui
