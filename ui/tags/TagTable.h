// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QTableWidget>

namespace ui {

/// Tags as they are edited: a key and a value in each row, and an empty row at the end for another one. Those of AWS
/// itself, which begin with "aws:", cannot be touched.
class TagTable final : public QTableWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagTable)

public:
    explicit TagTable(QWidget *parent = nullptr);

    void setTags(const QMap<QString, QString> &tags);
    /// As they stand there; of two rows of the same key the last.
    QMap<QString, QString> tags() const;
    /// What is wrong with them, as a sentence; empty: nothing.
    QString problem() const;
    /// Takes the rows away in which something is selected.
    void removeSelected();
    bool canRemove() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRow(const QString &key, const QString &value);
    void keepEmptyRow();
    QString text(int row, int column) const;

    bool m_isFilling = false;
};

} // namespace ui
