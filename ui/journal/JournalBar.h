// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/journal/JournalChoice.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;

namespace ui {

class SearchField;

/// Which entries are shown: words to look for, since when, and what became of them. What is typed counts a moment after
/// the last key.
class JournalBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalBar)

public:
    explicit JournalBar(QWidget *parent = nullptr);

    JournalChoice choice() const;
    /// Leaves nothing out from now on.
    void clear();
    void focusWords();
    /// Something that is done with what is shown, at the other end.
    void addAtEnd(QWidget *widget);

Q_SIGNALS:
    void changed();
    /// The keyboard should go to the rows.
    void rowsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTime(const QString &label, JournalChoice::Time time);
    void tell();

    SearchField *m_words;
    QButtonGroup *m_times;
    QComboBox *m_kind;
    QComboBox *m_result;
    QHBoxLayout *m_row;
    QTimer m_typed;
};

} // namespace ui
