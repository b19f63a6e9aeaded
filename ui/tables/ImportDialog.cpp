// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/ImportDialog.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/SourceContext.h"
#include "ui/words/TableWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr QSize sizeInCharacters(96, 26);
/// A table may be long, and much may change at once.
constexpr auto pauseBeforeReading = 100ms;

} // namespace

ImportDialog::ImportDialog(TableFile file, const patchbay::Plant &plant, const patchbay::SourceId &first,
                           QWidget *parent)
    : Dialog(parent)
    , m_file(std::move(file))
    , m_plant(plant)
    , m_soon(this)
    , m_column(new QVBoxLayout(this))
    , m_source(new QComboBox)
    , m_who(new WhoLine)
    , m_summary(new SentenceLabel)
    , m_problems(new QPlainTextEdit)
    , m_leaveOut(new QCheckBox)
    , m_copied(new SecondaryLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    addSources(first);
    setUpProblems();
    auto *const label = new SecondaryLabel(tr("&For"));
    label->setBuddy(m_source);
    auto *const top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_source, 1);
    const int line = fontMetrics().height();
    m_column->setContentsMargins(line, line, line, line);
    m_column->setSpacing(line * 3 / 4);
    m_column->addLayout(top);
    m_column->addWidget(m_who);
    m_column->addWidget(m_summary);
    m_column->addWidget(m_problems, 1);
    m_column->addWidget(m_leaveOut, 0, Qt::AlignLeft);
    m_column->addStretch();
    m_column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

void ImportDialog::begin(QPushButton *go)
{
    m_go = go;
    m_copy = m_footer->addTool(tr("C&opy problems"));
    m_footer->addBeside(m_copied, 1);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportDialog::update);
    connect(m_copy, &QPushButton::clicked, this, &ImportDialog::copy);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::goOn);
    followPlant();
    readAgain();
}

void ImportDialog::addBelowSummary(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_summary) + 1, widget, 1);
}

void ImportDialog::addSources(const patchbay::SourceId &first)
{
    for (const auto &source : m_plant.sources().all()) {
        m_source->addItem(sourceName(source->identity()), QVariant::fromValue(source->id()));
        if (source->id() == first)
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    m_source->setToolTip(tr("The account and region whose encoders and stages are named in the file"));
}

void ImportDialog::setUpProblems()
{
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setLineWrapMode(QPlainTextEdit::NoWrap);
}

/// What a line may name, and where it is now: of the source that was chosen.
void ImportDialog::followPlant()
{
    using patchbay::Plant;
    m_soon.setObjectName(u"reading"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBeforeReading);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::readAgain);
    const auto sourceAt = [this](int row) { return m_plant.sourceAt(row).id(); };
    connect(&m_plant, &Plant::rowsAppended, this, [this, sourceAt](int row) { readSoon(sourceAt(row)); });
    connect(&m_plant, &Plant::rowsChanged, this, [this, sourceAt](const auto &changes) {
        for (const patchbay::ConfigurationChange &change : changes)
            readSoon(sourceAt(change.row));
    });
    connect(&m_plant, &Plant::rowsRemoved, this, [this] { readSoon(chosenSource()); });
    connect(&m_plant, &Plant::namesChanged, this, &ImportDialog::readSoon);
    connect(&m_plant.sources(), &patchbay::Sources::opened, this,
            [this](const patchbay::Source &source) { readSoon(source.id()); });
    connect(&m_plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &source) {
        if (source.id() == chosenSource())
            readAgain();
    });
    if (m_plant.labels())
        connect(m_plant.labels(), &patchbay::Labels::encodersChanged, this, [this] { readSoon(chosenSource()); });
}

patchbay::SourceId ImportDialog::chosenSource() const
{
    return m_source->currentData().value<patchbay::SourceId>();
}

void ImportDialog::readSoon(const patchbay::SourceId &changed)
{
    if (changed == chosenSource() && !m_soon.isActive())
        m_soon.start();
}

void ImportDialog::readAgain()
{
    m_soon.stop();
    const patchbay::Source *const source = m_plant.source(chosenSource());
    const Reading before = std::exchange(m_reading, source ? read(m_file.content, *source) : Reading());
    QStringList lines;
    for (const patchbay::TableProblem &problem : m_reading.problems)
        lines += tableProblem(problem);
    if (m_reading.problems != before.problems) {
        m_leaveOut->setChecked(false); // it was said of others
        m_problems->setPlainText(lines.join(u'\n'));
        m_copied->clear();
    }
    m_leaveOut->setText(tr("&Leave out the %Ln lines with problems", nullptr, int(lines.size())));
    m_who->setSources(m_plant, {chosenSource()});
    m_summary->setText(source ? m_reading.summary : tr("This account is not open any more."));
    update();
}

void ImportDialog::update()
{
    const bool hasProblems = !m_reading.problems.empty();
    const bool isUseless = std::ranges::any_of(m_reading.problems, concernsAllOf);
    m_problems->setVisible(hasProblems);
    m_copy->setVisible(hasProblems);
    m_leaveOut->setVisible(hasProblems && !isUseless);
    const bool mayGo = !m_reading.isEmpty && !isUseless && (!hasProblems || m_leaveOut->isChecked());
    m_go->setEnabled(mayGo);
    m_footer->setDefault(mayGo ? m_go : nullptr);
}

void ImportDialog::copy()
{
    clipboard::put(text::withoutIsolates(m_problems->toPlainText()));
    m_copied->setText(tr("Copied."));
}

void ImportDialog::goOn()
{
    if (m_soon.isActive())
        readAgain(); // as it is now
    if (m_go->isEnabled())
        go();
}

} // namespace ui
