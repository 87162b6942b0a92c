#pragma once

#include "core/domain/case_study.h"
#include "core/pack/visit_pack.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/fake_soffice.h"
#include "tests/support/temp_workspace.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace attache::test {

/// A visit to a car maker, with a library that is empty at first.
class VisitPackFixture : public testing::Test
{
protected:
    VisitPackFixture()
    {
        m_account.name = QStringLiteral("Acme: Motors / plc");
        m_account.industry = QStringLiteral("C36");
        m_account = m_file.insert(m_account);
        m_visit.account = m_account.id;
        m_visit.title = QStringLiteral("Demo");
        m_visit.startsAt = QDateTime(m_file.clock.today().addDays(3), QTime(10, 0)).toUTC();
        m_visit = m_file.insert(m_visit);
    }

    CaseStudy study(const char *title, bool shareable = true, const char *industry = "C36")
    {
        CaseStudy made;
        made.title = QLatin1String(title);
        made.industry = QLatin1String(industry);
        made.shareable = shareable;
        made.approval = Approval::Approved;
        return m_file.insert(made);
    }

    Deck deck(const char *name, bool shareable = true, int slides = 2)
    {
        DeckFixture fixture;
        for (int i = 0; i < slides; ++i)
            fixture.addSlide(slideWith(QByteArray(name) + QByteArray::number(i + 1)));
        Deck facts;
        facts.name = QLatin1String(name);
        facts.industry = QStringLiteral("C36");
        facts.shareable = shareable;
        const QString path = m_folder.filePath(facts.name + QStringLiteral(".pptx"));
        fixture.save(path);
        const auto imported = DeckLibrary(*m_file).import(path, facts);
        EXPECT_TRUE(imported);
        return imported ? imported->deck : Deck();
    }

    void use(UseKind kind, Id<CaseStudy> caseStudy, Id<Slide> slide = {}, Id<Deck> of = {})
    {
        MaterialUse made;
        made.visit = m_visit.id;
        made.use = kind;
        made.caseStudy = caseStudy;
        made.slide = slide;
        made.deck = of;
        m_file.insert(made);
    }

    PackMaker maker() { return {*m_file, m_file.clock.today(), Language::English}; }

    VisitPack pack()
    {
        auto made = maker().gather(m_visit.id);
        EXPECT_TRUE(made) << (made ? "" : said(made.error()));
        return made ? *std::move(made) : VisitPack();
    }

    QStringList cases()
    {
        QStringList titles;
        for (const BookletCase &each : pack().cases)
            titles.append(each.study.title);
        return titles;
    }

    QString place(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    FakeSoffice m_soffice; // none that could be started, so that the deck has no PDF
    QTemporaryDir m_folder;
    TempWorkspace m_file;
    Account m_account;
    Visit m_visit;
};

} // namespace attache::test
