// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/TagsDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/tags/TagTable.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

constexpr int widthInCharacters = 64;
constexpr int rowsShown = 8;

} // namespace

TagsDialog::TagsDialog(const patchbay::Plant &plant, const Subject &subject, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_subject(subject)
    , m_heading(new SentenceLabel)
    , m_table(new TagTable)
    , m_remove(nullptr)
    , m_again(nullptr)
    , m_difference(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    auto *const footer = new DialogFooter(*this);
    m_remove = footer->addTool(tr("&Remove tag"));
    m_again = footer->addTool(tr("Read &again"));
    m_again->hide();
    footer->addBeside(new QWidget, 1);
    m_change = footer->addAct({});
    QPushButton *const cancel = footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes, and changes nothing"));
    footer->setDefault(nullptr);
    layOut(footer);
    connect(m_table, &TagTable::edited, this, &TagsDialog::update);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(m_table->canRemove()); });
    connect(m_remove, &QPushButton::clicked, m_table, &TagTable::removeSelected);
    connect(m_change, &QPushButton::clicked, this, [this] {
        Q_EMIT taggingWanted({m_subject.source, m_subject.arn, m_subject.name, change(), m_before});
        accept();
    });
    connect(m_again, &QPushButton::clicked, this, &TagsDialog::readAgain);
    m_table->setEnabled(false);
    m_remove->setEnabled(false);
    update();
    m_difference->setText(tr("Reading…"));
}

void TagsDialog::layOut(QWidget *footer)
{
    m_heading->setText(text::filled(tr("Tags of %1"), m_subject.shown));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, {m_subject.source}));
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_difference);
    column->addWidget(footer);
    m_table->setMinimumHeight(line * 2 * rowsShown);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
}

void TagsDialog::setTags(const QMap<QString, QString> &tags)
{
    m_before = tags;
    m_table->setEnabled(true);
    m_table->setTags(tags); // comes to update()
    m_table->setFocus();
    m_again->hide();
}

void TagsDialog::readAgain()
{
    m_again->setEnabled(false);
    m_difference->setText(tr("Reading…"));
    Q_EMIT readingRequested();
}

void TagsDialog::tell(const QString &sentence)
{
    m_difference->setText(sentence);
    m_again->setEnabled(true);
    m_again->show();
    if (isVisible())
        growToFit(*this);
}

patchbay::TagChange TagsDialog::change() const
{
    patchbay::TagChange change;
    if (!m_before)
        return change;
    const auto now = m_table->tags();
    for (auto tag = now.cbegin(); tag != now.cend(); ++tag) {
        if (!m_before->contains(tag.key()) || m_before->value(tag.key()) != tag.value())
            change.set.insert(tag.key(), tag.value());
    }
    for (auto tag = m_before->keyBegin(); tag != m_before->keyEnd(); ++tag) {
        if (!now.contains(*tag))
            change.removed += *tag;
    }
    return change;
}

/// Each in a line of its own, as they will be afterwards.
QString TagsDialog::difference(const patchbay::TagChange &change) const
{
    QStringList lines;
    for (auto tag = change.set.cbegin(); tag != change.set.cend(); ++tag) {
        lines += m_before->contains(tag.key())
            ? text::filled(tr("Changes %1 from %2 to %3."), tag.key(), m_before->value(tag.key()), tag.value())
            : text::filled(tr("Adds %1 = %2."), tag.key(), tag.value());
    }
    for (const QString &key : change.removed)
        lines += text::filled(tr("Removes %1."), key);
    if (lines.isEmpty())
        return tr("Nothing is changed yet.");
    constexpr int mostShown = 6;
    if (const int more = int(lines.size()) - mostShown; more > 1)
        lines = lines.first(mostShown) << tr("And %Ln more.", nullptr, more);
    return lines.join(u'\n') + u'\n' + tr("Tags that somebody else sets meanwhile stay.");
}

void TagsDialog::update()
{
    const patchbay::TagChange wanted = change();
    const patchbay::Source *const source = m_plant.source(m_subject.source);
    const bool isReadOnly = source && source->client().settings().readOnly;
    const QString problem = isReadOnly ? tr("The account is read-only in this program.") : m_table->problem();
    const int count = int(wanted.set.size() + wanted.removed.size());
    m_difference->setText(problem.isEmpty() && m_before ? difference(wanted) : problem);
    m_change->setText(count == 0 ? tr("C&hange tags") : tr("C&hange %Ln tags", nullptr, count));
    m_change->setEnabled(count > 0 && problem.isEmpty());
    m_remove->setEnabled(m_table->canRemove());
    if (isVisible())
        growToFit(*this);
}

} // namespace ui
