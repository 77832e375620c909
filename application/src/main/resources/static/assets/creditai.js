// Every page works without this file: it only says sooner what the server would say anyway.
(function () {
  "use strict";

  document.querySelectorAll("[data-focus]").forEach(function (problems) {
    problems.focus();
  });

  document.querySelectorAll("form[data-limit]").forEach(function (form) {
    var input = form.querySelector("input[type=file]");
    var problem = form.querySelector(".problem");
    var button = form.querySelector("button[type=submit]");

    function say(sentence) {
      problem.textContent = sentence;
      problem.hidden = sentence === "";
      input.setAttribute("aria-invalid", String(sentence !== ""));
      input.closest(".field").classList.toggle("wrong", sentence !== "");
    }

    function tooLarge() {
      var file = input.files[0];
      return Boolean(file) && file.size > Number(form.dataset.limit);
    }

    input.addEventListener("change", function () {
      say(tooLarge() ? "The file is larger than " + form.dataset.limitWords + ". Upload the PDF from the bureau's website, which is usually far smaller than a scan." : "");
    });
    form.addEventListener("submit", function (event) {
      if (tooLarge()) {
        event.preventDefault();
        input.focus();
      } else {
        button.disabled = true;
        button.textContent = "Uploading…";
      }
    });
    window.addEventListener("pageshow", function () {
      button.disabled = false;
      button.textContent = "Upload";
    });
  });
})();
