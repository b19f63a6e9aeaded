// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ShownTexts.h"

#include "ui/appearance/Colors.h"

#include <QHash>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QPaintDevice>
#include <QPaintEngine>

#include <algorithm>

namespace tests {

namespace {

struct Written {
    QRectF rect;
    QString text;
};

/// Paints nothing and notes what is written.
class Scribe final : public QPaintEngine {
public:
    Scribe()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override { m_transform = now.transform(); }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { } // each would call the other
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    Type type() const override { return User; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF rect(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        written.push_back({m_transform.mapRect(rect), item.text()});
    }

    std::vector<Written> written;

private:
    QTransform m_transform;
};

class Paper final : public QPaintDevice {
public:
    explicit Paper(const QWidget &like)
        : m_like(like)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_scribe; }
    const std::vector<Written> &written() const { return m_scribe.written; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_like.width();
        case PdmHeight:
            return m_like.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_like.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_like.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    const QWidget &m_like;
    mutable Scribe m_scribe;
};

/// A menu has entries that are switched off.
bool isOffAt(const QWidget &widget, const QPointF &point)
{
    const QAction *action = nullptr;
    if (const auto *const menu = qobject_cast<const QMenu *>(&widget))
        action = menu->actionAt(point.toPoint());
    else if (const auto *const bar = qobject_cast<const QMenuBar *>(&widget))
        action = bar->actionAt(point.toPoint());
    return action && !action->isEnabled();
}

constexpr qreal pixelRatio = 2;

/// A field's cursor stands at an end of its text, in whatever colour.
constexpr QMarginsF besideCursor(1.5, 0, 1.5, 0);

} // namespace

std::vector<ShownText> shownTexts(QWidget &window)
{
    std::vector<ShownText> texts;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.prepend(&window);
    for (QWidget *const widget : widgets) {
        if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled())
            continue;
        Paper paper(*widget);
        widget->render(&paper, QPoint(), QRegion(), QWidget::RenderFlags());
        const QRectF seen = widget->visibleRegion().boundingRect();
        for (const Written &each : paper.written()) {
            const QRectF rect = each.rect.marginsRemoved(besideCursor) & seen;
            const bool isWord = std::any_of(each.text.cbegin(), each.text.cend(),
                                            [](QChar letter) { return letter.isLetterOrNumber(); });
            if (!isWord || rect.width() < 2 || rect.height() < each.rect.height() / 2
                || isOffAt(*widget, rect.center()))
                continue;
            texts.push_back({widget, rect.translated(widget->mapTo(&window, QPoint())), each.text});
        }
    }
    return texts;
}

QImage pictureOf(QWidget &window)
{
    QImage picture(window.size() * pixelRatio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::magenta);
    window.render(&picture);
    picture.setDevicePixelRatio(1);
    return picture;
}

double contrastAt(const QImage &picture, const QRectF &area)
{
    const QRect pixels = QRectF(area.topLeft() * pixelRatio, area.size() * pixelRatio).toAlignedRect() & picture.rect();
    QHash<QRgb, int> counts;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[line[x]];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    if (most == counts.cend())
        return 1;
    double greatest = 1;
    for (auto colour = counts.cbegin(); colour != counts.cend(); ++colour)
        greatest = std::max(greatest, ui::contrast(QColor(colour.key()), QColor(most.key())));
    return greatest;
}

} // namespace tests
