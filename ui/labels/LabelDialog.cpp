// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/labels/LabelDialog.h"

#include "patchbay/labels/Labels.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/LabelWords.h"
#include "ui/words/Names.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int widthInCharacters = 64;

} // namespace

LabelDialog::LabelDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_encoders(std::move(encoders))
    , m_before(plant.labelOf(m_encoders.constFirst().arn))
    , m_isGroupShared(std::ranges::all_of(
          m_encoders,
          [this](const patchbay::EncoderId &each) { return m_plant.labelOf(each.arn).group == m_before.group; }))
    , m_refusal(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isOne() ? tr("Label") : tr("Group"));
    auto *const title = new QLabel(heading());
    title->setTextFormat(Qt::PlainText);
    title->setFont(scaledFont(1.25, QFont::Bold));
    auto *const form = new QFormLayout;
    if (isOne())
        m_label = addLine(*form, tr("&Label"), m_before.label, patchbay::EncoderLabel::longestLabel);
    m_group = addGroups(*form);
    if (isOne())
        m_contact = addLine(*form, tr("&Contact"), m_before.contact, patchbay::EncoderLabel::longestContact);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("C&ancel"))->setToolTip(tr("Closes without a change"));
    m_save = footer->addAct(tr("&Save"));
    footer->setDefault(m_save);

    auto *const layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(new SecondaryLabel(tr("Kept on this computer, beside the scenes. Nothing changes in AWS.")));
    layout->addWidget(m_refusal);
    layout->addStretch();
    layout->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    m_refusal->hide();
    connect(m_save, &QPushButton::clicked, this, &LabelDialog::save);
    connect(plant.labels(), &patchbay::Labels::encodersChanged, this, &LabelDialog::update);
    update();
    if (m_label)
        m_label->selectAll();
    (m_label ? static_cast<QWidget *>(m_label) : m_group)->setFocus();
}

QString LabelDialog::heading() const
{
    if (!isOne())
        return tr("%Ln encoders", nullptr, int(m_encoders.size()));
    const patchbay::Configuration *const known = m_plant.find(m_encoders.constFirst());
    const QString name = known ? serviceName(m_plant, known->summary) : QString();
    return text::isolated(
        fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * widthInCharacters * 3 / 4));
}

QLineEdit *LabelDialog::addLine(QFormLayout &form, const QString &caption, const QString &text, int longest)
{
    auto *const line = new QLineEdit(text);
    line->setMaxLength(longest);
    line->setAccessibleName(QString(caption).remove(u'&'));
    form.addRow(caption, line);
    connect(line, &QLineEdit::textChanged, this, &LabelDialog::update);
    return line;
}

QComboBox *LabelDialog::addGroups(QFormLayout &form)
{
    auto *const groups = new QComboBox;
    groups->setEditable(true);
    groups->setInsertPolicy(QComboBox::NoInsert);
    groups->addItems(m_plant.labels()->groups());
    groups->lineEdit()->setMaxLength(patchbay::EncoderLabel::longestGroup);
    groups->setAccessibleName(tr("Group"));
    groups->setEditText(m_isGroupShared ? m_before.group : QString());
    if (!m_isGroupShared)
        groups->lineEdit()->setPlaceholderText(tr("several; they stay unless you type one"));
    form.addRow(tr("&Group"), groups);
    connect(groups, &QComboBox::editTextChanged, this, [this] {
        m_isGroupEdited = true;
        update();
    });
    return groups;
}

patchbay::EncoderLabel LabelDialog::edited(const QString &arn) const
{
    patchbay::EncoderLabel label = m_plant.labelOf(arn);
    if (m_label && m_label->text().trimmed() != m_before.label)
        label.label = m_label->text().trimmed();
    const QString group = m_group->currentText().trimmed();
    if (m_isGroupEdited && !(m_isGroupShared && group == m_before.group))
        label.group = group;
    if (m_contact && m_contact->text().trimmed() != m_before.contact)
        label.contact = m_contact->text().trimmed();
    return label;
}

patchbay::LabelChanges LabelDialog::changes() const
{
    patchbay::LabelChanges changes;
    for (const patchbay::EncoderId &encoder : m_encoders) {
        if (const patchbay::EncoderLabel label = edited(encoder.arn); label != m_plant.labelOf(encoder.arn))
            changes.encoders.emplace_back(encoder.arn, label);
    }
    return changes;
}

void LabelDialog::update()
{
    m_save->setEnabled(!changes().isEmpty());
}

void LabelDialog::save()
{
    if (m_plant.labels()->apply(changes()))
        return accept();
    m_refusal->setText(labelsRefused());
    m_refusal->show();
}

} // namespace ui
