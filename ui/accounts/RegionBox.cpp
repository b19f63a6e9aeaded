// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RegionBox.h"

#include "text/Isolate.h"

#include "aws/Endpoint.h"
#include "ivs/Regions.h"
#include "ui/widgets/FoundRows.h"

#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

RegionBox::RegionBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    addItems(ivs::knownRegions());
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(text::filled(tr("Such as %1"), u"eu-west-1"_s));
    auto *const found = new FoundRows(*model(), this);
    auto *const offered = new QCompleter(found, this);
    offered->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what is found is the model's business
    setCompleter(offered);
    connect(lineEdit(), &QLineEdit::textEdited, found, &FoundRows::find);
}

QString RegionBox::region() const
{
    return aws::regionNamed(currentText());
}

void RegionBox::setRegion(const QString &region)
{
    setCurrentIndex(findText(region));
    setEditText(region);
}

} // namespace ui
