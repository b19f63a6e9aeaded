// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace ui {

/// A value to read, select and copy that never widens what it lies in: one line without a frame, elided in the middle
/// while it doesn't have the focus, whole in its tooltip then. What it shows begins at the left and can't read as
/// another text; text() is always as it is, for copying and for assistive technology. "–" stands for an empty one.
class ElidedField final : public QLineEdit {
    Q_OBJECT

public:
    explicit ElidedField(QWidget *parent = nullptr);

    void setValue(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect textRect() const;
    bool isTooLong() const;
    bool isShownAsItIs() const;
    void updateToolTip();
    void showWhetherEmpty();
};

/// `text` as it is in a tooltip: a name with angle brackets is not markup, and each line is a text of its own.
QString plainToolTip(const QString &text);

} // namespace ui
