// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shift/ShiftPage.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace ui {

class SentenceLabel;

/// The page for who takes over a shift, with a note, and with their name once they do. It can be read beside the window
/// while one works there, and follows it: show it with show(). It changes nothing in AWS.
class ShiftDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShiftDialog)

public:
    /// It deletes itself when it is closed.
    explicit ShiftDialog(QWidget *parent = nullptr);

    /// As it is now; who reads stays where they are.
    void setPage(const ShiftPage &page);
    /// What goes out: with the note, and the name.
    ShiftPage page() const;
    /// What became of an act.
    void tell(const QString &sentence);
    /// The journal has it; or it has not, and it can be tried again.
    void setTakenOver(bool isWritten, const QString &sentence);

Q_SIGNALS:
    /// By this name, with this note.
    void takenOver(const QString &by, const QString &note);
    void printRequested();
    void saveRequested();

private:
    QString note() const;
    QString who() const;
    void layOut();
    void update();
    void takeOver();

    ShiftPage m_page;
    bool m_isTaken = false;
    bool m_isBeingWritten = false;
    QTextBrowser *m_text;
    QPlainTextEdit *m_note;
    QLineEdit *m_name;
    SentenceLabel *m_told;
    QPushButton *m_takeOver = nullptr;
};

} // namespace ui
