// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/StageHeads.h"

#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/GridPainting.h"
#include "ui/words/MarkWords.h"

#include <QContextMenuEvent>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int charactersOfALine = 13; ///< a name has two
constexpr int margin = 4;

bool isBreak(QChar sign)
{
    return u"-_ ./·"_s.contains(sign);
}

/// Where a name that is too long for its line goes on in the next one: after its last sign of that kind that fits, or
/// else after the first one. No word is broken; -1: it is one word.
qsizetype breakOf(const QString &name, const QFontMetrics &metrics, int width)
{
    qsizetype fits = 0;
    while (fits < name.size() && metrics.horizontalAdvance(name.left(fits + 1)) <= width)
        ++fits;
    for (qsizetype at = fits; at > 1; --at) {
        if (isBreak(name[at - 1]))
            return at;
    }
    for (qsizetype at = fits; at < name.size() - 1; ++at) {
        if (isBreak(name[at]))
            return at + 1;
    }
    return -1;
}

} // namespace

StageHeads::StageHeads(const CrosspointModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(false);
    setWidths();
    connect(&model, &CrosspointModel::changed, this, &StageHeads::followRegions);
    followRegions();
}

void StageHeads::setWidths()
{
    const int width = fontMetrics().averageCharWidth() * charactersOfALine + 2 * margin;
    setMinimumSectionSize(width);
    setDefaultSectionSize(width);
}

void StageHeads::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

/// Two lines of a name, a mark and a number; above them the region where there are several.
QSize StageHeads::sizeHint() const
{
    const int lines = m_areRegionsNamed ? 5 : 4;
    return {QHeaderView::sizeHint().width(), fontMetrics().height() * lines + 4 * margin};
}

/// Where all are of one, it says nothing.
void StageHeads::followRegions()
{
    bool haveOthers = false;
    for (int column = 1; column < m_model.columnCount() - 1; ++column)
        haveOthers |= m_model.stage(column).region != m_model.stage(0).region;
    if (std::exchange(m_areRegionsNamed, haveOthers) != haveOthers)
        Q_EMIT geometriesChanged();
    viewport()->update();
}

void StageHeads::paintRegion(QPainter &painter, const QRect &line, const QString &region) const
{
    painter.setPen(secondaryText(palette(), QPalette::Button));
    painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextForceLeftToRight,
                     fontMetrics().elidedText(region, Qt::ElideMiddle, line.width()));
}

void StageHeads::setLit(int column)
{
    const int before = std::exchange(m_lit, column);
    if (before == column)
        return;
    for (const int each : {before, column}) {
        if (each >= 0 && each < count())
            updateSection(each);
    }
}

void StageHeads::setPlacesThen(const QHash<QString, int> &places)
{
    if (std::exchange(m_placesThen, places) != places)
        viewport()->update();
}

void StageHeads::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (logicalIndex < 0 || logicalIndex >= m_model.columnCount())
        return;
    const GridStage &stage = m_model.stage(logicalIndex);
    const QPalette &colors = palette();
    painter->save();
    painter->fillRect(rect,
                      logicalIndex == m_lit ? litGround(colors, QPalette::Button) : colors.color(QPalette::Button));
    const QColor line = mixed(colors.color(QPalette::Button), colors.color(QPalette::ButtonText), 0.25);
    painter->fillRect(rect.right(), rect.top(), 1, rect.height(), line);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, line);
    const int height = fontMetrics().height();
    QRect text = rect.adjusted(margin, margin, -margin, -margin);
    if (m_areRegionsNamed) {
        text.setHeight(height);
        paintRegion(*painter, text, stage.region);
        text.translate(0, height);
    }
    text.setHeight(height * 2);
    paintName(*painter, text, stage);
    text.translate(0, height * 2 + margin);
    text.setHeight(height);
    paintMark(*painter, text, logicalIndex);
    text.translate(0, height + margin);
    paintPlaces(*painter, text, logicalIndex);
    painter->restore();
}

/// At the foot of its lines: what differs most often is at its end.
void StageHeads::paintName(QPainter &painter, const QRect &lines, const GridStage &stage) const
{
    QFont bold = font();
    bold.setBold(!stage.isNone());
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::ButtonText));
    const QFontMetrics metrics = painter.fontMetrics();
    QRect line = lines;
    line.setTop(lines.bottom() + 1 - lines.height() / 2);
    // Whole, whatever the window's direction: the sign at which it is broken belongs to the end of its line.
    const int ownDirection = stage.name.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    const auto draw = [&](const QString &part) {
        painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine | ownDirection, text::isolated(part));
    };
    if (metrics.horizontalAdvance(stage.name) <= line.width()) {
        draw(stage.name);
    } else {
        const qsizetype end = breakOf(stage.name, metrics, line.width());
        const QString rest = end < 0 ? stage.name : stage.name.mid(end);
        draw(metrics.elidedText(rest, Qt::ElideMiddle, line.width()));
        line.translate(0, -line.height());
        if (end > 0)
            draw(metrics.elidedText(stage.name.left(end), Qt::ElideRight, line.width()));
    }
    painter.setFont(font());
}

void StageHeads::paintMark(QPainter &painter, const QRect &line, int column) const
{
    const patchbay::StageMark mark = m_model.stage(column).mark;
    const bool isProtected = m_model.stage(column).protection.has_value();
    if (mark == patchbay::StageMark::None && !isProtected)
        return;
    const QString word = isProtected && mark != patchbay::StageMark::OnAir ? tr("Protected") : markSign(mark);
    if (mark == patchbay::StageMark::OnAir) {
        const QSize size = badgeSize(word, painter.fontMetrics());
        QRect badge(QPoint(), size.boundedTo(line.size()));
        badge.moveCenter(line.center());
        return paintBadge(painter, badge, word, layoutDirection());
    }
    painter.setPen(secondaryText(palette(), QPalette::Button));
    painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine, word);
}

/// What would be too much is so in its colour and in its number.
void StageHeads::paintPlaces(QPainter &painter, const QRect &line, int column) const
{
    const GridStage &stage = m_model.stage(column);
    const auto then = m_placesThen.constFind(stage.id.arn);
    const bool isOther = then != m_placesThen.cend() && !stage.isNone() && *then != stage.places.count;
    const bool isTooMuch = isOther && *then > ivs::maxPublishersPerStage;
    const QPalette &colors = palette();
    painter.setPen(isTooMuch     ? signalColor(Signal::Failure, colors, QPalette::Button)
                       : isOther ? signalColor(Signal::Next, colors, QPalette::Button)
                                 : secondaryText(colors, QPalette::Button));
    // Numbers and signs alone turn round where the window goes from right to left.
    painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextForceLeftToRight,
                     placesText(stage, isOther ? std::optional(*then) : std::nullopt));
}

void StageHeads::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = logicalIndexAt(event->pos());
    if (column >= 0)
        Q_EMIT menuRequested(column, event->globalPos());
    event->accept();
}

} // namespace ui
