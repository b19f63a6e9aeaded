// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace ui {

class ElidedField;
class SecretText;

/// Captions, values and their small buttons in three aligned columns.
class DetailsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsForm)

public:
    enum class Face { Text, FixedWidth };

    /// A secret's row; what its buttons do is up to the owner.
    struct SecretRow {
        SecretText *text;
        QToolButton *reveal;
        QToolButton *copy;
    };

    explicit DetailsForm(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// A word in the place of a caption, without a value.
    void addNote(const QString &text);
    ElidedField *addField(const QString &captionText, Face face = Face::Text);
    /// With a button that copies; `thing` is what the button and the status text call it: "ARN".
    ElidedField *addCopyableField(const QString &captionText, const QString &thing, Face face = Face::Text);
    /// `thing`: "stream key", "stream key of leg A".
    SecretRow addSecret(const QString &captionText, const QString &thing);

    int rowCount() const { return m_rows; }
    void removeRowsFrom(int row);

Q_SIGNALS:
    /// "ARN copied."
    void copied(const QString &statusText);

private:
    void addCaption(const QString &text, QWidget *value);
    QToolButton *addCopyButton(const QString &thing);

    QGridLayout *m_grid;
    int m_rows = 0;
    int m_rowHeight = 0;
};

} // namespace ui
