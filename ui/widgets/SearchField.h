// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace ui {

/// A line of text to look for something with: a lens in front, a button that empties it behind.
class SearchField : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    /// `clearText` names the button that empties it, for tooltips and assistive technology.
    explicit SearchField(const QString &clearText, QWidget *parent = nullptr);
    ~SearchField() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoomForIcon();
    QRect iconRect() const;
};

} // namespace ui
