// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/ImportBindingsDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SourceContext.h"
#include "ui/words/TableWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(96, 26);

} // namespace

ImportBindingsDialog::ImportBindingsDialog(File file, const patchbay::Plant &plant, const patchbay::Labels &labels,
                                           const patchbay::SourceId &first, QWidget *parent)
    : Dialog(parent)
    , m_file(std::move(file))
    , m_plant(plant)
    , m_labels(labels)
    , m_source(new QComboBox)
    , m_summary(new SentenceLabel)
    , m_problems(new QPlainTextEdit)
    , m_leaveOut(new QCheckBox)
    , m_copied(new SecondaryLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text::filled(tr("Import bindings: %1"), m_file.name));
    addSources(first);
    setUpProblems();
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = m_footer->addAct(tr("&Preview…"));
    m_preview->setToolTip(tr("Shows first what would move"));
    m_copy = m_footer->addTool(tr("C&opy problems"));
    m_footer->addBeside(m_copied, 1);
    auto *const label = new SecondaryLabel(tr("&For"));
    label->setBuddy(m_source);
    auto *const top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_source, 1);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_problems, 1);
    column->addWidget(m_leaveOut, 0, Qt::AlignLeft);
    column->addStretch();
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_source, &QComboBox::currentIndexChanged, this, &ImportBindingsDialog::read);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportBindingsDialog::update);
    connect(m_copy, &QPushButton::clicked, this, &ImportBindingsDialog::copy);
    connect(m_preview, &QPushButton::clicked, this, &ImportBindingsDialog::go);
    connect(&plant, &patchbay::Plant::sourceChanged, this, &ImportBindingsDialog::read);
    read();
}

void ImportBindingsDialog::addSources(const patchbay::SourceId &first)
{
    for (const auto &source : m_plant.sources().all()) {
        m_source->addItem(sourceName(source->identity()), QVariant::fromValue(source->id()));
        if (source->id() == first)
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    m_source->setToolTip(tr("The account and region whose encoders and stages are named in the file"));
}

void ImportBindingsDialog::setUpProblems()
{
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setLineWrapMode(QPlainTextEdit::NoWrap);
}

/// Anew when a source has been read on: what is not there yet may be by then.
void ImportBindingsDialog::read()
{
    const patchbay::Source *const source = m_plant.source(m_source->currentData().value<patchbay::SourceId>());
    m_imported = source ? patchbay::readBindings(m_file.content, *source, m_labels) : patchbay::ImportedBindings();
    m_imported.patch.name = m_file.name;
    QStringList lines;
    for (const patchbay::TableProblem &problem : m_imported.problems)
        lines += tableProblem(problem);
    m_copied->clear();
    if (const QString text = lines.join(u'\n'); text != m_problems->toPlainText())
        m_problems->setPlainText(text);
    m_leaveOut->setText(tr("&Leave out the %Ln lines with problems", nullptr, int(lines.size())));
    if (source)
        m_summary->setText(importSummary(m_imported));
    else
        m_summary->setText(tr("This account is not open any more."));
    update();
}

void ImportBindingsDialog::update()
{
    const bool hasProblems = !m_imported.problems.empty();
    const bool isUseless = std::ranges::any_of(m_imported.problems, concernsAllOf);
    m_problems->setVisible(hasProblems);
    m_copy->setVisible(hasProblems);
    m_leaveOut->setVisible(hasProblems && !isUseless);
    const bool mayGo = !m_imported.patch.items.empty() && !isUseless && (!hasProblems || m_leaveOut->isChecked());
    m_preview->setEnabled(mayGo);
    m_footer->setDefault(mayGo ? m_preview : nullptr);
}

void ImportBindingsDialog::copy()
{
    clipboard::put(text::withoutIsolates(m_problems->toPlainText()));
    m_copied->setText(tr("Copied."));
}

void ImportBindingsDialog::go()
{
    const patchbay::Patch patch = m_imported.patch;
    accept();
    Q_EMIT chosen(patch);
}

} // namespace ui
