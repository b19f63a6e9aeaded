// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourcesDialog.h"

#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int sourceRole = Qt::UserRole;

} // namespace

SourcesDialog::SourcesDialog(const accounts::AccountStore &accounts, const QList<patchbay::SourceId> &sources,
                             const QList<patchbay::SourceId> &shown, QWidget *parent)
    : Dialog(parent)
    , m_tree(new QTreeWidget)
{
    setWindowTitle(tr("Shown sources"));
    m_tree->setAccessibleName(tr("Accounts and their regions"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    list(accounts, sources, shown);
    auto *const footer = new DialogFooter(*this);
    m_show = footer->addAct(tr("&Show"));
    footer->addLeave(tr("&Cancel"));
    footer->setDefault(m_show); // it changes nothing in AWS
    connect(m_show, &QPushButton::clicked, this, &QDialog::accept);
    connect(footer->addTool(tr("&All")), &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_tree->topLevelItemCount(); ++row)
            m_tree->topLevelItem(row)->setCheckState(0, Qt::Checked);
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, &SourcesDialog::update);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_tree, 1);
    layout->addWidget(footer);
    resize(fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 26);
    m_tree->setFocus();
    update();
}

void SourcesDialog::list(const accounts::AccountStore &accounts, const QList<patchbay::SourceId> &sources,
                         const QList<patchbay::SourceId> &shown)
{
    for (const accounts::Account &account : accounts.accounts()) {
        QTreeWidgetItem *parent = nullptr;
        for (const patchbay::SourceId &source : sources) {
            if (source.account != account.id)
                continue;
            if (!parent) {
                parent = new QTreeWidgetItem(m_tree, {text::isolated(account.name)});
                parent->setFlags(parent->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            }
            auto *const region = new QTreeWidgetItem(parent, {source.region});
            region->setData(0, sourceRole, QVariant::fromValue(source));
            region->setFlags(region->flags() | Qt::ItemIsUserCheckable);
            region->setCheckState(0, shown.contains(source) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

QList<patchbay::SourceId> SourcesDialog::chosen() const
{
    QList<patchbay::SourceId> sources;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *const account = m_tree->topLevelItem(row);
        for (int child = 0; child < account->childCount(); ++child) {
            if (account->child(child)->checkState(0) == Qt::Checked)
                sources.append(account->child(child)->data(0, sourceRole).value<patchbay::SourceId>());
        }
    }
    return sources;
}

void SourcesDialog::update()
{
    m_show->setEnabled(!chosen().isEmpty());
}

} // namespace ui
