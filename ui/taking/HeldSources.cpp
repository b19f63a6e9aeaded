// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/HeldSources.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/SeveritySign.h"
#include "ui/words/PatchWords.h"
#include "ui/words/SourceContext.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isSame(const patchbay::Hold &a, const patchbay::Hold &b)
{
    return a.source == b.source && a.why.index() == b.why.index();
}

} // namespace

QList<patchbay::SourceId> sourcesOf(const patchbay::PatchRun &run)
{
    QList<patchbay::SourceId> sources;
    for (int index = 0; index < run.count(); ++index) {
        const patchbay::SourceId &source = run.item(index).rebind.encoder.source;
        if (!sources.contains(source))
            sources += source;
    }
    return sources;
}

HeldSources::HeldSources(patchbay::PatchRun &run, const patchbay::Plant &plant, RemediesOf remediesOf, QWidget *parent)
    : QWidget(parent)
    , m_run(&run)
    , m_plant(plant)
    , m_remediesOf(std::move(remediesOf))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    update();
}

void HeldSources::update()
{
    const std::vector<patchbay::Hold> holds = m_run ? m_run->holds() : std::vector<patchbay::Hold>();
    std::erase_if(m_lines, [&holds](const Line &line) {
        const bool isHeld =
            std::ranges::any_of(holds, [&line](const patchbay::Hold &hold) { return isSame(hold, line.hold); });
        if (!isHeld) {
            line.whole->hide();
            line.whole->deleteLater(); // one of its buttons may have been pressed
        }
        return !isHeld;
    });
    for (const patchbay::Hold &hold : holds) {
        if (std::ranges::none_of(m_lines, [&hold](const Line &line) { return isSame(hold, line.hold); }))
            add(hold);
    }
    for (const Line &line : m_lines)
        line.sentence->setText(sentenceOf(line));
    setVisible(!m_lines.empty());
}

void HeldSources::add(const patchbay::Hold &hold)
{
    const patchbay::Source *const source = m_plant.source(hold.source);
    ErrorText error;
    if (hold.error() && source)
        error = describe(*hold.error(), contextOf(*source, ErrorContext::Act::Rebinding));
    auto *const whole = new QWidget;
    auto *const row = new QHBoxLayout(whole);
    row->setContentsMargins({});
    row->addWidget(new SeveritySign(Severity::Attention));
    auto *const sentence = new SentenceLabel;
    row->addWidget(sentence, 1);
    for (const MessageAction &action : actionsFor(hold, error.remedies)) {
        auto *const button = new QPushButton(action.label);
        button->setToolTip(action.hint);
        connect(button, &QPushButton::clicked, this, action.run);
        row->addWidget(button);
    }
    m_column->addWidget(whole);
    m_lines.push_back({hold, error.brief(), sentence, whole});
}

/// First what helps, then going on.
std::vector<MessageAction> HeldSources::actionsFor(const patchbay::Hold &hold, const std::vector<Remedy> &advised)
{
    std::vector<MessageAction> actions;
    if (m_remediesOf && hold.error()) {
        std::vector<Remedy> others = advised;
        std::erase(others, Remedy::Retry);
        actions = m_remediesOf(hold.source, *hold.error()).actionsFor(others);
    }
    const auto resume = [this, source = hold.source] {
        if (m_run)
            m_run->resume(source);
    };
    actions.push_back({hold.notBack() ? tr("&Go on") : tr("Try a&gain"), resume});
    if (hold.record()) {
        const RemedyWords words = wordsOf(Remedy::GoOnWithoutJournal);
        const auto goOn = [this] {
            if (m_run)
                m_run->resumeUnrecorded();
        };
        actions.push_back({words.label, goOn, words.hint});
    }
    return actions;
}

QString HeldSources::sentenceOf(const Line &line) const
{
    const QString sentence = holdSentence(line.hold, line.why, m_run->left(line.hold.source));
    const patchbay::Source *const source = m_plant.source(line.hold.source);
    return source ? text::filled(tr("%1: %2", "an account and region, why changes are held there"),
                                 sourceName(source->identity()), sentence)
                  : sentence;
}

} // namespace ui
