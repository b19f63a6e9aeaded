// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class SentenceLabel;
class ValueRows;

/// All there is of one entry of the journal, to be read and copied.
class JournalDetails final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalDetails)

public:
    explicit JournalDetails(QWidget *parent = nullptr);

    void show(const patchbay::JournalRecord &record);
    void showNothing();
    /// What can be done with what is shown, beside copying it.
    void addAct(QPushButton *button);
    /// "Encoder: cam-3", line by line.
    QString text() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// "Details copied."
    void copied(const QString &statusText);

private:
    enum class Field;

    void addRow(Field field);
    void setValue(Field field, const QString &text);
    void copy();

    QLabel *m_title;
    SentenceLabel *m_sentences;
    ValueRows *m_rows;
    QPushButton *m_copy;
    QBoxLayout *m_acts;
};

} // namespace ui
