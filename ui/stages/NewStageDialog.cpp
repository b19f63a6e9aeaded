// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/NewStageDialog.h"

#include "ivs/Limits.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FieldNote.h"
#include "ui/widgets/PairFields.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/CreationWords.h"
#include "ui/words/SourceContext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int widthInCharacters = 64;

} // namespace

NewStageDialog::NewStageDialog(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources,
                               const Draft &draft, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_settings(draft.settings)
    , m_source(new QComboBox)
    , m_who(new WhoLine)
    , m_name(new QLineEdit)
    , m_nameNote(new FieldNote(*m_name))
    , m_tags(new PairFields(tr("Tag"), ivs::limits::tagCount))
    , m_tagsNote(new FieldNote(*m_tags))
    , m_footer(new DialogFooter(*this))
    , m_make(m_footer->addAct(tr("&Make stage")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(draft.title);
    for (const patchbay::SourceId &id : sources) {
        if (const patchbay::Source *const each = plant.source(id))
            m_source->addItem(text::isolated(sourceName(each->identity())), QVariant::fromValue(id));
    }
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes, and makes nothing"));
    layOut(sources, draft.remark);
    m_name->setText(m_settings.name);
    m_tags->setPairs(m_settings.tags);
    connect(m_source, &QComboBox::currentIndexChanged, this, &NewStageDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &NewStageDialog::update);
    connect(m_tags, &PairFields::changed, this, &NewStageDialog::update);
    connect(m_make, &QPushButton::clicked, this, &NewStageDialog::make);
    update();
    m_name->setFocus();
}

void NewStageDialog::layOut(const QList<patchbay::SourceId> &sources, const QString &remark)
{
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 4);
    column->addWidget(m_who);
    column->addSpacing(line / 2);
    if (!remark.isEmpty()) {
        auto *const said = new SentenceLabel;
        said->setText(remark);
        column->addWidget(said);
        column->addSpacing(line / 2);
    }
    if (sources.size() > 1) {
        auto *const label = new QLabel(tr("&Account and region"));
        label->setBuddy(m_source);
        m_source->setAccessibleName(tr("Account and region"));
        column->addWidget(label);
        column->addWidget(m_source);
        column->addSpacing(line / 2);
    } else {
        m_source->setParent(this);
        m_source->hide();
    }
    addField(*column, tr("&Name"), *m_name, *m_nameNote);
    column->addSpacing(line / 2);
    addField(*column, tr("&Tags"), *m_tags, *m_tagsNote);
    column->addStretch(1);
    column->addSpacing(line / 2);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
}

void NewStageDialog::addField(QVBoxLayout &column, const QString &caption, QWidget &field, FieldNote &note)
{
    auto *const label = new QLabel(caption);
    label->setBuddy(&field);
    field.setAccessibleName(QString(caption).remove(u'&'));
    column.addWidget(label);
    column.addWidget(&field);
    column.addWidget(&note);
}

patchbay::SourceId NewStageDialog::source() const
{
    return m_source->currentData().value<patchbay::SourceId>();
}

QString NewStageDialog::tagsProblem() const
{
    QSet<QString> keys;
    for (const auto &[key, value] : m_tags->entries()) {
        if (const auto problem = ivs::limits::problemOfTag(key, value))
            return tagProblem(*problem);
        if (keys.contains(key))
            return keyTwiceProblem(key);
        keys.insert(key);
    }
    return {};
}

/// What is worth knowing, and keeps nobody from making it.
QString NewStageDialog::nameRemark() const
{
    const auto count = int(m_plant.stagesOf(source()).size());
    if (count >= ivs::limits::usualStages)
        return text::filled(tr("There are %1 stages. AWS takes %2, unless the quota was raised."), count,
                            ivs::limits::usualStages);
    if (!m_name->text().isEmpty() && m_plant.stagesNamed(m_name->text()) > 0)
        return tr("Another stage is called that too. AWS allows it; the list tells them apart by their ARN.");
    return tr("Letters from a to z, digits, hyphens and underscores. It can be changed later.");
}

void NewStageDialog::update()
{
    m_who->setSources(m_plant, {source()});
    const auto wrongName = ivs::limits::problemOfName(m_name->text());
    m_nameNote->say(wrongName ? nameProblem(*wrongName) : QString(), nameRemark());
    const QString wrongTags = tagsProblem();
    m_tagsNote->say(wrongTags, tr("For bills and filters; everybody who may list stages sees them."));
    const bool isPossible = !wrongName && !m_name->text().isEmpty() && wrongTags.isEmpty() && m_plant.source(source());
    m_make->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_make : nullptr);
}

void NewStageDialog::make()
{
    patchbay::StageCreation creation{source(), m_settings};
    creation.settings.name = m_name->text();
    creation.settings.tags = m_tags->pairs();
    accept();
    Q_EMIT wanted(creation);
}

} // namespace ui
