// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SentenceLabel.h"

#include "ui/widgets/Clipboard.h"

#include "text/Isolate.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocumentFragment>

#include <cmath>

namespace ui {

namespace {

constexpr int widestInCharacters = 80; // as QLabel has it for texts without long words
constexpr int narrowestInCharacters = 32; // usual names stay whole

} // namespace

SentenceLabel::SentenceLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
}

void SentenceLabel::setSelectable(bool selectable)
{
    m_isSelectable = selectable;
    setFocusPolicy(selectable ? Qt::ClickFocus : Qt::NoFocus);
    if (selectable)
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
}

QString SentenceLabel::selection() const
{
    followText();
    return text::withoutIsolates(m_cursor.selection().toPlainText());
}

QSize SentenceLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    const int widest = fontMetrics().averageCharWidth() * widestInCharacters;
    return hint.width() <= widest ? hint : QSize(widest, heightForWidth(widest));
}

QSize SentenceLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * narrowestInCharacters), hint.height()};
}

int SentenceLabel::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    layOut(width - around.left() - around.right());
    return int(std::ceil(m_document.size().height())) + around.top() + around.bottom();
}

/// QLabel doesn't say when its text changes. What was selected in another text is selected no more.
void SentenceLabel::followText() const
{
    if (m_document.toPlainText() != text())
        m_document.setPlainText(text());
}

void SentenceLabel::layOut(int width) const
{
    followText();
    if (m_document.defaultFont() != font())
        m_document.setDefaultFont(font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignAbsolute);
    const QTextOption &current = m_document.defaultTextOption();
    if (current.wrapMode() != option.wrapMode() || current.textDirection() != option.textDirection()
        || current.alignment() != option.alignment())
        m_document.setDefaultTextOption(option);
    m_document.setTextWidth(width);
}

QRectF SentenceLabel::textRect() const
{
    const QRectF room = contentsRect();
    layOut(contentsRect().width());
    const qreal height = m_document.size().height();
    qreal top = room.top();
    if (alignment() & Qt::AlignVCenter)
        top += (room.height() - height) / 2;
    else if (alignment() & Qt::AlignBottom)
        top += room.height() - height;
    return {room.left(), std::max(top, room.top()), room.width(), height};
}

void SentenceLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF at = textRect();
    painter.translate(at.topLeft());
    painter.setClipRect(QRectF(contentsRect()).translated(-at.topLeft()));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(foregroundRole()));
    if (m_cursor.hasSelection()) {
        QTextCharFormat selected;
        selected.setBackground(palette().brush(QPalette::Highlight));
        selected.setForeground(palette().brush(QPalette::HighlightedText));
        context.selections.append({m_cursor, selected});
    }
    m_document.documentLayout()->draw(&painter, context);
}

bool SentenceLabel::selectsWith(const QMouseEvent &event) const
{
    return m_isSelectable && (event.button() == Qt::LeftButton || event.buttons() & Qt::LeftButton);
}

void SentenceLabel::moveCursor(const QMouseEvent &event, QTextCursor::MoveMode mode)
{
    const QPointF at = event.position() - textRect().topLeft();
    m_cursor.setPosition(m_document.documentLayout()->hitTest(at, Qt::FuzzyHit), mode);
    update();
}

void SentenceLabel::select(QTextCursor::SelectionType what)
{
    followText();
    m_cursor.select(what);
    update();
}

void SentenceLabel::mousePressEvent(QMouseEvent *event)
{
    if (!selectsWith(*event))
        return QLabel::mousePressEvent(event);
    moveCursor(*event, event->modifiers() & Qt::ShiftModifier ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
}

void SentenceLabel::mouseMoveEvent(QMouseEvent *event)
{
    if (!selectsWith(*event))
        return QLabel::mouseMoveEvent(event);
    moveCursor(*event, QTextCursor::KeepAnchor);
}

void SentenceLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (!selectsWith(*event))
        return QLabel::mouseReleaseEvent(event);
    if (m_cursor.hasSelection())
        clipboard::mark(selection());
}

void SentenceLabel::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!selectsWith(*event))
        return QLabel::mouseDoubleClickEvent(event);
    moveCursor(*event, QTextCursor::MoveAnchor);
    select(QTextCursor::WordUnderCursor);
}

void SentenceLabel::keyPressEvent(QKeyEvent *event)
{
    if (m_isSelectable && event->matches(QKeySequence::Copy))
        copy();
    else if (m_isSelectable && event->matches(QKeySequence::SelectAll))
        select(QTextCursor::Document);
    else
        QLabel::keyPressEvent(event);
}

void SentenceLabel::focusOutEvent(QFocusEvent *event)
{
    const bool comesBack = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!comesBack) {
        m_cursor.clearSelection();
        update();
    }
    QLabel::focusOutEvent(event);
}

void SentenceLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_isSelectable)
        return QLabel::contextMenuEvent(event);
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &SentenceLabel::copy)->setEnabled(m_cursor.hasSelection());
    menu->addAction(tr("Select &all"), this, [this] { select(QTextCursor::Document); });
    menu->popup(event->globalPos());
}

void SentenceLabel::copy()
{
    if (const QString selected = selection(); !selected.isEmpty())
        clipboard::put(selected);
}

} // namespace ui
