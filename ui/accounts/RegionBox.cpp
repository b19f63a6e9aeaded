// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RegionBox.h"

#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

RegionBox::RegionBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // AWS General Reference, "Amazon IVS endpoints and quotas": the regions of Real-Time Streaming.
    addItems({u"eu-west-1"_s, u"eu-central-1"_s, u"us-east-1"_s, u"us-west-2"_s, u"ap-northeast-1"_s,
              u"ap-northeast-2"_s, u"ap-south-1"_s});
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(tr("Such as %1").arg(itemText(0)));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, &RegionBox::committed);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &RegionBox::committed);
}

QString RegionBox::region() const
{
    return currentText().trimmed().toLower();
}

void RegionBox::setRegion(const QString &region)
{
    setCurrentIndex(findText(region));
    setEditText(region);
}

} // namespace ui
