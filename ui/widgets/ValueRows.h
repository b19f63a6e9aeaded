// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace ui {

class ElidedField;

/// Captions with a value each, to be read and copied, in aligned columns; a value that is not there takes no room.
/// GUI thread only.
class ValueRows final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueRows)

public:
    explicit ValueRows(QWidget *parent = nullptr);

    /// At the end, without a value.
    void add(const QString &caption);
    /// One that somebody needs elsewhere, letter by letter: with a button that copies it.
    void addToCopy(const QString &caption);
    /// By its place, from 0 on. Empty: it is not there.
    void set(int row, const QString &value);
    /// None of them is there any more.
    void clear();
    /// "ARN: arn:aws:…" of each value that is there.
    QStringList lines() const;

Q_SIGNALS:
    /// "ARN copied."
    void copied(const QString &statusText);

private:
    struct Row {
        QLabel *caption;
        ElidedField *value;
        QToolButton *copy; ///< nullptr: nobody needs it elsewhere
    };

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace ui
