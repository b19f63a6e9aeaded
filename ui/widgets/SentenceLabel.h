// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTextCursor>
#include <QTextDocument>

namespace ui {

/// Sentences with other people's names in them, as plain text: a name that is longer than the line goes on in the next
/// one, wherever that is, which QLabel does not do (Qt 6.4); nothing is put into the text for it, so that assistive
/// technology and whoever copies get the text as it is. In everything else a QLabel; its text interaction flags stay as
/// they are, see setSelectable().
class SentenceLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SentenceLabel)

public:
    explicit SentenceLabel(QWidget *parent = nullptr);

    /// Whether the mouse selects text that can be copied then; at first it does not.
    void setSelectable(bool selectable);
    /// As copied: without the isolates that names have in a line (text/Isolate.h).
    QString selection() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void followText() const;
    void layOut(int width) const;
    QRectF textRect() const;
    bool selectsWith(const QMouseEvent &event) const;
    void moveCursor(const QMouseEvent &event, QTextCursor::MoveMode mode);
    void select(QTextCursor::SelectionType what);
    void copy();

    mutable QTextDocument m_document; ///< the text as it is laid out; follows the label's when it is needed
    QTextCursor m_cursor{&m_document};
    bool m_isSelectable = false;
};

} // namespace ui
