// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/AboutDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/appearance/Icon.h"
#include "ui/help/Components.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ReadingOnly.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 104;
constexpr int licenceLines = 12;

QLabel *sentence(const QString &text)
{
    auto *const label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(parent)
    , m_licence(new QPlainTextEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About IVS Patchbay"));
    setReadingOnly(*this);

    m_licence->setReadOnly(true);
    m_licence->setTabChangesFocus(true);
    m_licence->setFont(fixedWidthFont());
    m_licence->setMinimumHeight(m_licence->fontMetrics().lineSpacing() * licenceLines);
    auto *const licenceLabel = new QLabel(tr("&Licence"));
    licenceLabel->setBuddy(m_licence);
    m_licence->setAccessibleName(tr("Licence"));
    QTreeWidget *const made = makeComponents();
    auto *const madeLabel = new QLabel(tr("&Made of"));
    madeLabel->setBuddy(made);

    auto *const footer = new DialogFooter(*this);
    QPushButton *const close = footer->addLeave(tr("&Close"));
    close->setAccessibleName(tr("Close"));

    auto *const column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->addLayout(makeHeader());
    column->addSpacing(margin / 2);
    column->addWidget(madeLabel);
    column->addWidget(made);
    column->addSpacing(margin / 2);
    column->addWidget(licenceLabel);
    column->addWidget(m_licence, 1);
    column->addSpacing(margin / 2);
    column->addWidget(footer);
    const int width = fontMetrics().averageCharWidth() * widthInCharacters;
    resize(width, column->totalHeightForWidth(width));
    made->setCurrentItem(made->topLevelItem(0));
    close->setFocus();
}

QLayout *AboutDialog::makeHeader()
{
    auto *const name = sentence(tr("IVS Patchbay"));
    name->setFont(scaledFont(1.6, QFont::DemiBold));
    auto *const words = new QVBoxLayout;
    words->setSpacing(fontMetrics().height() / 4);
    words->addWidget(name);
    words->addWidget(sentence(text::filled(tr("Version %1"), QCoreApplication::applicationVersion())));
    words->addWidget(sentence(text::filled(tr("Built with Qt %1, running with Qt %2."),
                                           QString::fromLatin1(QT_VERSION_STR), QString::fromLatin1(qVersion()))));
    words->addWidget(sentence(tr("Router panel for the ingest configurations of Amazon IVS Real-Time. "
                                 "It talks to AWS and to no one else.")));
    words->addWidget(sentence(tr("Free software: you may use, change and pass it on under the GNU General Public "
                                 "License, version 3 or later. It comes without any warranty.")));

    auto *const picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(4, 4) * fontMetrics().height(), devicePixelRatioF()));
    auto *const header = new QHBoxLayout;
    header->setSpacing(fontMetrics().height());
    header->addWidget(picture, 0, Qt::AlignTop);
    header->addLayout(words, 1);
    return header;
}

QTreeWidget *AboutDialog::makeComponents()
{
    auto *const list = new QTreeWidget;
    list->setHeaderLabels({tr("Part"), tr("Licence"), tr("By")});
    list->setAccessibleName(tr("Made of"));
    list->setItemDelegate(new NameDelegate(list));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setTextElideMode(Qt::ElideRight);
    for (const Component &component : components()) {
        auto *const item = new QTreeWidgetItem(list, {component.name, component.licence, component.authors});
        for (int column = 0; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    list->header()->setStretchLastSection(true);
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    list->setFixedHeight(list->header()->sizeHint().height() + list->sizeHintForRow(0) * list->topLevelItemCount()
                         + 2 * list->frameWidth());
    connect(list, &QTreeWidget::currentItemChanged, this,
            [this, list](QTreeWidgetItem *current) { showLicence(list->indexOfTopLevelItem(current)); });
    return list;
}

void AboutDialog::showLicence(int component)
{
    const auto all = components();
    if (component >= 0)
        m_licence->setPlainText(all[std::size_t(component)].licenceText());
}

} // namespace ui
