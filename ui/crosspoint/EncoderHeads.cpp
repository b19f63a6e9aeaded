// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/EncoderHeads.h"

#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Density.h"
#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/GridPainting.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int margin = 6;
constexpr int charactersOfAState = 20; ///< "was ON AIR, waits", "LIVE, wrong stage"; its sign has room of its own
constexpr qsizetype fewestCharacters = 12; ///< of names
constexpr qsizetype mostCharacters = 34;

} // namespace

EncoderHeads::EncoderHeads(const CrosspointModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(true);
    setHeights();
    updateWidth();
    connect(&model, &CrosspointModel::changed, this, &EncoderHeads::updateWidth);
}

void EncoderHeads::setHeights()
{
    const int height = listRowHeight(fontMetrics());
    setMinimumSectionSize(height);
    setDefaultSectionSize(height);
}

void EncoderHeads::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setHeights();
        updateWidth();
    }
}

int EncoderHeads::stateWidth() const
{
    return fontMetrics().averageCharWidth() * charactersOfAState + fontMetrics().height();
}

/// As wide as the names are long, by their letters: measuring each would take long where there are many.
void EncoderHeads::updateWidth()
{
    qsizetype longest = fewestCharacters;
    for (const GridRow &row : m_model.rows().all())
        longest = std::max(longest, row.title.size());
    const int characters = int(std::min(longest, mostCharacters)) + 2;
    const int width = stateWidth() + fontMetrics().averageCharWidth() * characters + 3 * margin;
    if (std::exchange(m_width, width) != width) {
        Q_EMIT geometriesChanged();
        viewport()->update();
    }
}

QSize EncoderHeads::sizeHint() const
{
    return {m_width, QHeaderView::sizeHint().height()};
}

void EncoderHeads::setLit(int row)
{
    const int before = std::exchange(m_lit, row);
    if (before == row)
        return;
    for (const int each : {before, row}) {
        if (each >= 0 && each < count())
            updateSection(each);
    }
}

void EncoderHeads::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (logicalIndex < 0 || logicalIndex >= m_model.rowCount())
        return;
    painter->save();
    if (m_model.row(logicalIndex).isGroup())
        paintGroup(*painter, rect, logicalIndex);
    else
        paintEncoder(*painter, rect, logicalIndex);
    const QColor ground = palette().color(QPalette::Base);
    const QColor line = mixed(ground, palette().color(QPalette::Text), 0.25);
    painter->fillRect(layoutDirection() == Qt::LeftToRight ? rect.right() : rect.left(), rect.top(), 1, rect.height(),
                      line);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1,
                      mixed(ground, palette().color(QPalette::Text), 0.12));
    painter->restore();
}

void EncoderHeads::paintGroup(QPainter &painter, const QRect &rect, int row) const
{
    const GridRow &group = m_model.row(row);
    painter.fillRect(
        rect, row == m_lit ? litGround(palette(), QPalette::AlternateBase) : palette().color(QPalette::AlternateBase));
    const int side = fontMetrics().height();
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QStyle::visualRect(layoutDirection(), rect,
                                    QRect(rect.left() + margin, rect.center().y() - side / 4, side / 2, side / 2));
    const QStyle::PrimitiveElement folded =
        layoutDirection() == Qt::LeftToRight ? QStyle::PE_IndicatorArrowRight : QStyle::PE_IndicatorArrowLeft;
    style()->drawPrimitive(group.isFolded ? folded : QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const QRect inner = rect.adjusted(margin * 2 + side / 2, 0, -margin, 0);
    const QString count = QLocale().toString(group.encoders);
    const int countWidth = fontMetrics().horizontalAdvance(count) + margin;
    const QRect name = inner.adjusted(0, 0, -countWidth, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect, name), Qt::AlignVCenter | Qt::TextSingleLine,
                     text::isolated(painter.fontMetrics().elidedText(group.title, Qt::ElideRight, name.width())));
    painter.setFont(font());
    painter.setPen(secondaryText(palette(), QPalette::AlternateBase));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect, inner),
                     Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
}

void EncoderHeads::paintEncoder(QPainter &painter, const QRect &rect, int row) const
{
    const GridRow &listed = m_model.row(row);
    const GridEncoder encoder = m_model.cells().encoderOf(listed.encoder);
    const QString word = m_model.cells().stateWord(encoder);
    const QString offPlan = GridCells::offPlanWord(encoder);
    painter.fillRect(rect, row == m_lit ? litGround(palette(), QPalette::Base) : palette().color(QPalette::Base));
    const QRect inner = rect.adjusted(margin, 0, -margin, 0);
    QRect state = inner;
    state.setWidth(stateWidth());
    const QRect shown = QStyle::visualRect(layoutDirection(), rect, state);
    if (encoder.tally == Tally::OnAir) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        paintBadge(painter, shown.adjusted(0, 1, 0, -1), word, layoutDirection());
        if (!offPlan.isEmpty()) {
            const QRect said = state.adjusted(badgeSize(word, painter.fontMetrics()).width() + margin, 0, 0, 0);
            painter.setFont(font());
            painter.setPen(tallyColor(Tally::Missing, palette(), QPalette::Base));
            painter.drawText(QStyle::visualRect(layoutDirection(), rect, said), Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(offPlan, Qt::ElideRight, said.width()));
        }
    } else {
        const int side = fontMetrics().height();
        const QRect sign(state.left(), rect.center().y() - side / 2, side, side);
        tallyIcon(encoder.tally, palette()).paint(&painter, QStyle::visualRect(layoutDirection(), rect, sign));
        QFont face = font();
        face.setBold(isLive(encoder.tally) && offPlan.isEmpty());
        painter.setFont(face);
        const bool isQuiet = encoder.tally == Tally::Idle || encoder.tally == Tally::Unknown;
        const bool isWrong = encoder.tally == Tally::Missing || !offPlan.isEmpty();
        painter.setPen(isWrong       ? tallyColor(Tally::Missing, palette(), QPalette::Base)
                           : isQuiet ? secondaryText(palette(), QPalette::Base)
                                     : palette().color(QPalette::Text));
        const QString saidWord =
            offPlan.isEmpty() ? word : text::filled(tr("%1, %2", "LIVE, wrong stage"), word, offPlan);
        const QRect said = state.adjusted(side + margin / 2, 0, 0, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect, said), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(saidWord, Qt::ElideRight, said.width()));
    }
    painter.setFont(font());
    painter.setPen(encoder.isStale ? secondaryText(palette(), QPalette::Base) : palette().color(QPalette::Text));
    const QRect name = inner.adjusted(stateWidth() + margin, 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect, name), Qt::AlignVCenter | Qt::TextSingleLine,
                     text::isolated(painter.fontMetrics().elidedText(listed.title, Qt::ElideMiddle, name.width())));
}

} // namespace ui
