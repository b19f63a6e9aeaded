// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/ArmedLine.h"

#include "patchbay/arming/Armed.h"
#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/crosspoint/GridPainting.h"
#include "ui/crosspoint/TakeWords.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/Shortcut.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The sign of what is not possible, beside its words.
class CrossSign final : public QWidget {
public:
    explicit CrossSign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(fontMetrics().height(), fontMetrics().height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintCross(painter, rect(), secondaryText(palette(), QPalette::Window));
    }
};

/// A sign in a frame as it is in the cells, beside its words.
class FramedSign final : public QWidget {
public:
    FramedSign(Tally tally, GridFrame frame, QWidget *parent)
        : QWidget(parent)
        , m_tally(tally)
        , m_frame(frame)
    {
        const int side = fontMetrics().height() + 2;
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tally tint = m_frame == GridFrame::Asked ? Tally::Waits : m_tally;
        paintTally(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_tally,
                   tallyColor(tint, palette(), QPalette::Window));
        paintFrame(painter, rect().adjusted(1, 1, -2, -2), m_frame, palette(), QPalette::Window);
    }

private:
    Tally m_tally;
    GridFrame m_frame;
};

/// Below the grid there is little room: a sign and its words stand together.
void addToLegend(QHBoxLayout &legend, QWidget *sign, const QString &words)
{
    auto *const both = new QHBoxLayout;
    both->setSpacing(sign->fontMetrics().averageCharWidth() / 2);
    both->addWidget(sign);
    both->addWidget(new SecondaryLabel(words, sign->parentWidget()));
    legend.addLayout(both);
}

} // namespace

ArmedLine::ArmedLine(const patchbay::Plant &plant, patchbay::Armed &armed, const TakeCheck &check, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_armed(armed)
    , m_check(check)
    , m_sentence(new SentenceLabel(this))
    , m_clear(new QPushButton(tr("C&lear"), this))
    , m_preview(new QPushButton(tr("&Preview…"), this))
    , m_take(new QPushButton(this))
{
    auto *const column = new QVBoxLayout(this);
    column->addWidget(makeLegend());
    column->addWidget(makeButtons());
    connect(m_clear, &QPushButton::clicked, this, [this] { m_armed.clear(); });
    connect(&check, &TakeCheck::changed, this, &ArmedLine::follow);
    follow();
}

QWidget *ArmedLine::makeLegend()
{
    auto *const legend = new QWidget(this);
    auto *const line = new QHBoxLayout(legend);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(fontMetrics().averageCharWidth() * 3 / 2);
    for (const Tally tally : {Tally::Live, Tally::Idle, Tally::Next, Tally::Waits}) {
        auto *const sign = new TallyLabel(legend);
        sign->setState({tally, tallyWord(tally)});
        line->addWidget(sign);
    }
    addToLegend(*line, new FramedSign(Tally::Next, GridFrame::Asked, legend), tr("next, asked first"));
    auto *const missing = new TallyLabel(legend);
    missing->setState({Tally::Missing, tr("planned, missing")});
    line->addWidget(missing);
    addToLegend(*line, new FramedSign(Tally::Live, GridFrame::Astray, legend), tr("not planned here"));
    addToLegend(*line, new CrossSign(legend), tr("not possible"));
    const QString keys = text::filled(tr("%1 arms · %2 takes · %3 clears", "keys"), keyName(Qt::Key_Space),
                                      keyName(Qt::CTRL | Qt::Key_Enter), keyName(Qt::Key_Escape));
    auto *const hint = new SecondaryLabel(keys, legend);
    hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no window is wider for it
    hint->setToolTip(keys);
    line->addWidget(hint, 1);
    return legend;
}

QWidget *ArmedLine::makeButtons()
{
    auto *const buttons = new QWidget(this);
    auto *const line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_clear);
    line->addWidget(m_preview);
    line->addWidget(m_take);
    for (QPushButton *const button : {m_clear, m_preview, m_take})
        button->setAutoDefault(false);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *const shortcut = new QShortcut(Qt::CTRL | key, this);
        shortcut->setAutoRepeat(false); // the preview that it may open has the same one
        connect(shortcut, &QShortcut::activated, m_take, &QPushButton::click);
    }
    return buttons;
}

void ArmedLine::setLeftOut(const QHash<QString, QString> &stages)
{
    m_leftOut = stages;
    follow();
}

void ArmedLine::follow()
{
    const int count = m_check.count();
    m_leftOut.removeIf([this](const auto &each) {
        const patchbay::Rebind *const armed = m_armed.find(each.key());
        return !armed || armed->to.arn != each.value();
    });
    QString sentence = armedSentence(m_plant, count, m_check.lastReasons());
    if (!m_leftOut.isEmpty())
        sentence += u' ' + leftOutSentence(int(m_leftOut.size()));
    m_sentence->setText(sentence);
    m_take->setText(takeWord(count, m_check.lastReasons()));
    m_take->setToolTip(keyName(Qt::CTRL | Qt::Key_Enter));
    m_take->setEnabled(count > 0);
    m_preview->setEnabled(count > 0);
    m_clear->setEnabled(!m_armed.isEmpty());
}

} // namespace ui
