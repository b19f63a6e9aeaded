// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverPaper.h"

#include "ui/widgets/Paper.h"
#include "ui/words/HandoverWords.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HandoverPaper)
};

constexpr double textPoints = 10;
constexpr double typedPoints = 9; ///< a server of AWS is in one line
constexpr double captionPart = 0.2; ///< of the width

QFont face(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QFont typedFace(double points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(points);
    return font;
}

/// One page after the other, from top to bottom.
class Pages final {
    Q_DISABLE_COPY_MOVE(Pages)

public:
    Pages(QPagedPaintDevice &paper, bool haveKeys)
        : m_paper(paper)
        , m_haveKeys(haveKeys)
        , m_painter(&paper)
        , m_gap(QFontMetricsF(face(textPoints), &paper).height() / 2)
    {
    }

    bool isActive() const { return m_painter.isActive(); }

    void add(const HandoverCard &card)
    {
        begin();
        write(card.encoder, face(textPoints * 1.8, QFont::Bold), 0);
        m_y += m_gap;
        for (const HandoverLine &line : linesOf(card, WrittenKeys::Plain))
            add(line);
    }

private:
    void begin()
    {
        if (m_hasPage)
            m_paper.newPage();
        m_hasPage = true;
        m_y = 0;
        write(handoverTitle(), face(textPoints * 0.9), 0);
        if (m_haveKeys) {
            m_y += m_gap / 2;
            write(containsKeys(), face(textPoints * 1.2, QFont::Bold), 0);
        }
        m_y += m_gap / 2;
        m_painter.setPen(QPen(Qt::black, m_gap / 12));
        m_painter.drawLine(QPointF(0, m_y), QPointF(m_paper.width(), m_y));
        m_y += m_gap * 2;
    }

    void add(const HandoverLine &line)
    {
        const double indent = m_paper.width() * captionPart;
        const bool isTyped = line.kind == HandoverLine::Kind::Typed;
        const bool isRemark = line.kind == HandoverLine::Kind::Remark;
        const QFont font = isTyped ? typedFace(typedPoints) : face(isRemark ? textPoints * 0.9 : textPoints);
        if (isRemark)
            m_y -= m_gap / 2; // it belongs to the line above
        if (m_y + height(line.value.reveal(), font, indent) > m_paper.height())
            begin();
        const double top = m_y;
        write(line.caption, face(textPoints * 0.9, QFont::Bold), 0, indent - m_gap);
        const double captionBottom = m_y;
        m_y = top;
        write(line.value.reveal(), font, indent);
        m_y = std::max(m_y, captionBottom) + m_gap;
    }

    double layOut(QTextLayout &layout, double width) const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double bottom = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, bottom});
            bottom += line.height();
        }
        layout.endLayout();
        return bottom;
    }

    /// Has a text laid out in a copy that is overwritten then: a layout wants its own sign for the end of a line.
    template <typename Use>
    void withLayout(const QString &text, const QFont &font, double width, Use use) const
    {
        QString shown(text.constData(), text.size());
        shown.replace(u'\n', QChar(QChar::LineSeparator));
        {
            QTextLayout layout(shown, font, &m_paper);
            use(layout, layOut(layout, width));
        }
        aws::wipe(shown);
    }

    double height(const QString &text, const QFont &font, double indent) const
    {
        double height = 0;
        withLayout(text, font, m_paper.width() - indent,
                   [&height](const QTextLayout &, double bottom) { height = bottom; });
        return height;
    }

    void write(const QString &text, const QFont &font, double indent, double width = 0)
    {
        withLayout(text, font, width > 0 ? width : m_paper.width() - indent,
                   [this, indent](const QTextLayout &layout, double bottom) {
                       layout.draw(&m_painter, {indent, m_y});
                       m_y += bottom;
                   });
    }

    QPagedPaintDevice &m_paper;
    bool m_haveKeys;
    QPainter m_painter;
    double m_gap; ///< half a line
    double m_y = 0;
    bool m_hasPage = false;
};

} // namespace

QString handoverTitle()
{
    return Words::tr("Encoder hand-over");
}

bool paintCards(QPagedPaintDevice &paper, const std::vector<HandoverCard> &cards)
{
    Pages pages(paper, std::ranges::any_of(cards, &HandoverCard::hasKeys));
    if (!pages.isActive())
        return false;
    for (const HandoverCard &card : cards)
        pages.add(card);
    return true;
}

QByteArray pdfOf(const std::vector<HandoverCard> &cards)
{
    return pdfOf(handoverTitle(), [&cards](QPagedPaintDevice &paper) { return paintCards(paper, cards); });
}

} // namespace ui
