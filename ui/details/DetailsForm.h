// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QGridLayout;
class QMenu;
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
        SecretText *text = nullptr;
        QToolButton *reveal = nullptr;
        QToolButton *copy = nullptr;
    };

    /// How a copy button and the status text call a value.
    struct CopyWords {
        QString thing; ///< "stage name"
        QString copied; ///< "Stage name copied."
    };

    explicit DetailsForm(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// A word in the place of a caption, without a value.
    void addNote(const QString &text);
    /// A value with a button that copies it.
    ElidedField *addField(const QString &captionText, const CopyWords &words, Face face = Face::Text);
    /// A value with a button that opens the menu it is chosen from.
    ElidedField *addMenu(const QString &captionText, QMenu &menu);
    /// `thing`: "stream key", "stream key of leg A".
    SecretRow addSecret(const QString &captionText, const QString &thing);

    /// A button for an act that concerns what stands above it.
    void addAct(QAction &act);

    /// At this width, in pixels, values and buttons have room beside any caption.
    int safeWidth() const;

    int rowCount() const { return m_rows; }
    void removeRowsFrom(int row);

Q_SIGNALS:
    /// "ARN copied."
    void copied(const QString &statusText);

private:
    int captionGap() const;
    void addCaption(const QString &text, QWidget *value);
    QToolButton *addCopyButton(const QString &thing);

    QGridLayout *m_grid;
    int m_rows = 0;
    int m_rowHeight = 0;
    int m_widestCaption = 0;
};

} // namespace ui
