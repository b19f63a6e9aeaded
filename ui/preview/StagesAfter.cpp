// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/StagesAfter.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/SeveritySign.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/ProtectionWords.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// More of them are told by their number.
constexpr std::size_t mostStages = 8;
constexpr std::size_t mostTooFull = 4;
/// Of more, the guests are not asked for.
constexpr std::size_t mostGuestsCounted = 40;

} // namespace

StagesAfter::StagesAfter(const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_sign(new SeveritySign(Severity::Attention))
    , m_sentence(new SentenceLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
}

void StagesAfter::show(const std::vector<patchbay::StageThen> &stages)
{
    for (std::size_t i = 0; i < std::min(stages.size(), mostGuestsCounted); ++i)
        m_plant.countGuests(stages[i].stage);
    QStringList parts;
    for (std::size_t i = 0; i < std::min(stages.size(), mostStages); ++i)
        parts += placesAfter(stageName(m_plant, stages[i].stage), stages[i]);
    if (stages.size() > mostStages)
        parts += tr("%Ln more", nullptr, int(stages.size() - mostStages));
    QString sentence = parts.isEmpty() ? QString() : text::filled(tr("After: %1."), parts.join(u" · "_s));
    QStringList warnings{tooFullSentence(stages), protectedOnes(stages)};
    warnings.removeAll(QString());
    m_sentence->setText((QStringList{sentence} + warnings).join(u' '));
    setVisible(!sentence.isEmpty());
    m_sign->setVisible(!warnings.isEmpty());
}

/// The first of them, and how many there are.
QString StagesAfter::protectedOnes(const std::vector<patchbay::StageThen> &stages) const
{
    QString first;
    int more = 0;
    for (const patchbay::StageThen &stage : stages) {
        const auto protection = patchbay::protectionOn(m_plant, stage.stage);
        if (protection && first.isEmpty())
            first = protectedSentence(stageName(m_plant, stage.stage), *protection);
        else if (protection)
            ++more;
    }
    return more == 0 ? first : first + u' ' + tr("%Ln more of them are protected.", nullptr, more);
}

/// Each of them, as far as a person would read them.
QString StagesAfter::tooFullSentence(const std::vector<patchbay::StageThen> &stages) const
{
    QStringList sentences;
    int more = 0;
    for (const patchbay::StageThen &stage : stages) {
        if (!stage.isOverfull())
            continue;
        if (sentences.size() < qsizetype(mostTooFull))
            sentences += tooFull(stageName(m_plant, stage.stage), stage.places);
        else
            ++more;
    }
    if (more > 0)
        sentences += moreTooFull(more);
    return sentences.join(u' ');
}

} // namespace ui
