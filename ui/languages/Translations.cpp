// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languages/Translations.h"

#include "ui/languages/Digits.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Later ones are asked first.
void install(std::unique_ptr<QTranslator> translator, bool loaded)
{
    if (!loaded)
        return;
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslations()
{
    useOneKindOfDigits();
    const QString folder = u":/translations"_s;
    // Not QLocale(): that knows no pseudo-locale, and no second choice.
    const QLocale desktop = QLocale::system();

    auto english = std::make_unique<QTranslator>();
    const bool hasEnglish = english->load(u"ivs-patchbay_en"_s, folder);
    install(std::move(english), hasEnglish);

    auto own = std::make_unique<QTranslator>();
    const bool hasOwn = own->load(desktop, u"ivs-patchbay"_s, u"_"_s, folder);
    if (!hasOwn)
        return;
    // In the program's language: a window in two is worse than one in English.
    auto ofQt = std::make_unique<QTranslator>();
    const bool hasQt = ofQt->load(u"qtbase_"_s + own->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::move(ofQt), hasQt);
    install(std::move(own), true);
}

} // namespace ui
