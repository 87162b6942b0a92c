#pragma once

#include "core/base/language.h"
#include "tests/shots/sample_places.h"
#include "tests/support/settle.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"

namespace attache::test {

/// The window on the sample workspace in the language named by the parameter, in the morning of
/// SampleDay in Shanghai, led from place to place.
class PageWalk : public testing::TestWithParam<const char *>, protected WindowSession
{
protected:
    void SetUp() override
    {
        m_zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Shanghai");
        preferences.setLanguage(languageName());
        begin();
        language.use(languageName());
        clock.set(QDateTime(SampleDay, SampleMorning).toUTC());
        makeSampleIn(languageOf(QLocale()));
        session->start(samplePath());
        ASSERT_NE(session->mainWindow(), nullptr);
        window().resize(1440, 900);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }

    void TearDown() override
    {
        session.reset();
        m_zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_zone);
    }

    static QString languageName() { return QLatin1String(GetParam()); }

    void settle() { test::settle(&main().desk().tasks()); }

    /// Shows @p place and gives its page.
    Page *show(const SamplePlace &place)
    {
        clock.set(QDateTime(SampleDay, place.at).toUTC());
        const Result<void> prepared = prepare(main().desk().workspace(), place);
        EXPECT_TRUE(prepared.has_value());
        main().open(place.link);
        settle();
        leaveWhatIsUnderThePointer();
        settle();
        return window().currentPage();
    }

private:
    /// Rows offer more below the pointer, wherever a test before left it.
    void leaveWhatIsUnderThePointer()
    {
        for (auto *widget : window().findChildren<QWidget *>()) {
            if (!widget->underMouse())
                continue;
            widget->setAttribute(Qt::WA_UnderMouse, false);
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(widget, &leave);
        }
    }

    void makeSampleIn(Language words)
    {
        const ManualClock earlier(clock.now().addSecs(-1));
        auto created = createWorkspace(samplePath(), earlier);
        ASSERT_TRUE(created.has_value());
        const Result<void> filled = fillSample(**created, words);
        ASSERT_TRUE(filled.has_value()) << qPrintable(filled.error().detail);
        const Result<void> sent = sendMinutes(**created);
        ASSERT_TRUE(sent.has_value()) << qPrintable(sent.error().message);
    }

    QByteArray m_zone;
};

/// Instantiates @p Suite in both languages.
#define ATTACHE_IN_BOTH_LANGUAGES(Suite)                                                           \
    INSTANTIATE_TEST_SUITE_P(InBothLanguages, Suite, testing::Values("zh_CN", "en"),               \
                             [](const auto &tested) { return std::string(tested.param); })

} // namespace attache::test
