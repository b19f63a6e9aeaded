// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/creation/CreationForm.h"

#include "ivs/Limits.h"
#include "patchbay/lifecycle/CreationPlan.h"
#include "patchbay/lifecycle/Series.h"
#include "text/Isolate.h"
#include "ui/widgets/FieldNote.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/PairFields.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/CreationWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace ui {

namespace {

using namespace ivs::limits;

/// Of attributes or tags.
QString problemOfKeys(const std::vector<std::pair<QString, QString>> &entries)
{
    QSet<QString> keys;
    for (const auto &[key, value] : entries) {
        if (keys.contains(key))
            return keyTwiceProblem(key);
        keys.insert(key);
    }
    return {};
}

} // namespace

CreationForm::CreationForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_count(new NumberBox)
    , m_last(new QLineEdit)
    , m_nameNote(new FieldNote(*m_name))
    , m_protocol(new QComboBox)
    , m_protocolNote(new FieldNote(*m_protocol))
    , m_userId(new QLineEdit)
    , m_userIdNote(new FieldNote(*m_userId))
    , m_pair(new QCheckBox(tr("&Redundant pair")))
    , m_pairNote(new FieldNote(*m_pair))
    , m_attributes(new PairFields(tr("Attribute"), std::numeric_limits<int>::max()))
    , m_attributesNote(new FieldNote(*m_attributes))
    , m_tags(new PairFields(tr("Tag"), tagCount))
    , m_tagsNote(new FieldNote(*m_tags))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    grid->setColumnStretch(1, 1);
    addNames(*grid);
    addSettings(*grid);
    addPairs(*grid);
    setFocusProxy(m_name);
    update();
}

/// A caption that leads to the field by its mnemonic, and its note below it.
QWidget *CreationForm::addRow(QGridLayout &grid, const QString &caption, QWidget *field, FieldNote *note)
{
    auto *const label = new SecondaryLabel(caption);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    if (!qobject_cast<QCheckBox *>(field))
        field->setAccessibleName(QString(caption).remove(u'&'));
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    label->setMinimumHeight(m_name->sizeHint().height());
    grid.addWidget(field, row, 1);
    grid.addWidget(note, row + 1, 1);
    return field;
}

void CreationForm::addNames(QGridLayout &grid)
{
    m_count->setRange(1, patchbay::CreationWish::mostAtOnce);
    m_count->setAccessibleName(tr("How many"));
    m_last->setAccessibleName(tr("Last name"));
    m_last->setToolTip(tr("The last of the series; it says how many there are"));
    addRow(grid, tr("&Name"), m_name, m_nameNote);
    auto *const label = new SecondaryLabel(tr("&How many"));
    label->setBuddy(m_count);
    auto *const series = new QHBoxLayout;
    series->setSpacing(fontMetrics().averageCharWidth());
    series->addWidget(m_count);
    auto *const upTo = new SecondaryLabel(tr("up to", "a series of names: before its last one"));
    series->addWidget(upTo);
    series->addWidget(m_last, 1);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addLayout(series, row, 1);
    connect(m_name, &QLineEdit::textChanged, this, &CreationForm::followNames);
    connect(m_count, &NumberBox::valueChanged, this, &CreationForm::followNames);
    connect(m_last, &QLineEdit::textEdited, this, &CreationForm::takeLast);
}

void CreationForm::addSettings(QGridLayout &grid)
{
    m_protocol->addItem(QStringLiteral("RTMPS"));
    m_protocol->addItem(QStringLiteral("RTMP"));
    addRow(grid, tr("&Protocol"), m_protocol, m_protocolNote);
    addRow(grid, tr("User I&D"), m_userId, m_userIdNote);
    addRow(grid, {}, m_pair, m_pairNote);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &CreationForm::update);
    connect(m_userId, &QLineEdit::textChanged, this, &CreationForm::update);
    connect(m_pair, &QCheckBox::toggled, this, &CreationForm::update);
}

void CreationForm::addPairs(QGridLayout &grid)
{
    addRow(grid, tr("&Attributes"), m_attributes, m_attributesNote);
    grid.setRowStretch(grid.rowCount() - 2, 1);
    addRow(grid, tr("&Tags"), m_tags, m_tagsNote);
    grid.setRowStretch(grid.rowCount() - 2, 1);
    connect(m_attributes, &PairFields::changed, this, &CreationForm::update);
    connect(m_tags, &PairFields::changed, this, &CreationForm::update);
}

void CreationForm::setSettings(const ivs::NewIngestConfiguration &settings)
{
    m_name->setText(settings.name);
    m_protocol->setCurrentIndex(settings.ingestProtocol == ivs::IngestProtocol::Rtmp ? 1 : 0);
    m_userId->setText(settings.userId);
    m_pair->setChecked(settings.redundantIngest);
    setPairs(settings);
    m_name->selectAll();
}

void CreationForm::setPairs(const ivs::NewIngestConfiguration &settings)
{
    m_attributes->setPairs(settings.attributes);
    m_tags->setPairs(settings.tags);
}

void CreationForm::setPairsEnabled(bool areEnabled)
{
    m_attributes->setEnabled(areEnabled);
    m_tags->setEnabled(areEnabled);
}

ivs::NewIngestConfiguration CreationForm::settings() const
{
    ivs::NewIngestConfiguration settings;
    settings.name = m_name->text();
    settings.userId = m_userId->text();
    if (m_protocol->currentIndex() == 1)
        settings.ingestProtocol = ivs::IngestProtocol::Rtmp;
    settings.attributes = m_attributes->pairs();
    settings.tags = m_tags->pairs();
    settings.redundantIngest = m_pair->isChecked();
    return settings;
}

void CreationForm::setCount(int count)
{
    m_count->setValue(count);
}

int CreationForm::count() const
{
    return m_count->value();
}

/// The last name follows the first one and how many there are.
void CreationForm::followNames()
{
    m_last->setText(patchbay::series::names(m_name->text(), count()).constLast());
    update();
}

/// The other way round: it says how many there are.
void CreationForm::takeLast()
{
    const auto count = patchbay::series::count(m_name->text(), m_last->text());
    if (count && *count <= m_count->maximum()) {
        const QSignalBlocker itself(*m_count);
        m_count->setValue(*count);
    }
    update();
}

QString CreationForm::problemOfNames() const
{
    const QStringList names = patchbay::series::names(m_name->text(), count());
    for (const QString &name : {names.constFirst(), names.constLast()}) { // those between are no longer
        if (const auto problem = ivs::limits::problemOfName(name))
            return nameProblem(*problem);
    }
    if (names.size() > 1 && m_name->text().isEmpty())
        return tr("A series needs a name.");
    if (m_last->text() != names.constLast())
        return text::filled(tr("%1 is no later name of this series."), m_last->text());
    return {};
}

QString CreationForm::problemOfAttributes() const
{
    const auto entries = m_attributes->entries();
    if (std::ranges::any_of(entries, [](const auto &entry) { return entry.first.isEmpty(); }))
        return tr("An attribute needs a key.");
    if (const QString twice = problemOfKeys(entries); !twice.isEmpty())
        return twice;
    const auto problem = ivs::limits::problemOfAttributes(m_attributes->pairs());
    return problem ? attributesProblem(*problem, ivs::limits::bytesOf(m_attributes->pairs())) : QString();
}

QString CreationForm::problemOfTags() const
{
    const auto entries = m_tags->entries();
    for (const auto &[key, value] : entries) {
        if (const auto problem = ivs::limits::problemOfTag(key, value))
            return tagProblem(*problem);
    }
    return problemOfKeys(entries);
}

QString CreationForm::problem() const
{
    const auto ofUserId = ivs::limits::problemOfUserId(m_userId->text());
    for (const QString &each :
         {problemOfNames(), ofUserId ? userIdProblem(*ofUserId) : QString(), problemOfAttributes(), problemOfTags()}) {
        if (!each.isEmpty())
            return each;
    }
    return {};
}

void CreationForm::update()
{
    const QLocale locale;
    m_nameNote->say(problemOfNames(), tr("Only stage, pair and tags can be changed later."));
    m_protocolNote->say({},
                        m_protocol->currentIndex() == 1
                            ? tr("RTMP is not encrypted: who is on the way sees picture, sound and key.")
                            : tr("RTMPS is encrypted."));
    const auto ofUserId = ivs::limits::problemOfUserId(m_userId->text());
    m_userIdNote->say(ofUserId ? userIdProblem(*ofUserId) : QString(),
                      tr("Seen by all participants: no personal data."));
    m_pairNote->say({},
                    m_pair->isChecked() ? tr("Two encoders send the same: it gets two keys, A and B.")
                                        : tr("One encoder, one key."));
    const auto bytes = ivs::limits::bytesOf(m_attributes->pairs());
    m_attributesNote->say(problemOfAttributes(),
                          text::filled(tr("%1 of %2 bytes. Seen by all participants."), locale.toString(bytes),
                                       locale.toString(attributesBytes)));
    m_tagsNote->say(problemOfTags(), text::filled(tr("%1 of %2."), m_tags->entries().size(), tagCount));
    Q_EMIT changed();
}

} // namespace ui
